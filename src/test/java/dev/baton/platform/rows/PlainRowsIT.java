package dev.baton.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Interaction;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

@BatonIT
class PlainRowsIT {

    private static final String H2 = "jdbc:h2:mem:rows";

    private static final String KEPT = """
            select data_type, is_nullable from information_schema.columns
            where table_name = ? and column_name = ?""";

    @Autowired
    private DataAccessStrategy strategy;

    @Autowired
    private PlainReads reads;

    @Autowired
    private JdbcConverter converter;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private RelationalMappingContext mapping;

    @Autowired
    private JdbcAggregateTemplate rows;

    @Autowired
    private Leads leads;

    @Test
    void allOurTablesAreWrittenPlainly() {
        assertThat(strategy).isInstanceOf(PlainRows.class);
        assertThat(tables()).hasSizeGreaterThan(20);
        assertThat(tables())
                .filteredOn(table -> RowStatements.of(mapping, table).isEmpty())
                .isEmpty();
    }

    @Test
    void allOurTablesWithoutListsAreReadPlainly() {
        assertThat(tables())
                .filteredOn(table -> reads.getRowMapper(table.getType()) == null)
                .extracting(table -> table.getType().getSimpleName())
                .containsExactly("Quote");
    }

    /** Each table, a row with everything and one with all that may be empty; with the demo's database as well. */
    @Test
    void aRowIsReadAsSpringDataReadsIt() {
        for (JdbcTemplate database : List.of(sql, new JdbcTemplate(new SimpleDriverDataSource(new Driver(), H2)))) {
            for (RelationalPersistentEntity<?> table : tables()) {
                RowMapper<?> ours = reads.getRowMapper(table.getType());
                if (ours != null) {
                    RowMapper<?> springs = new EntityRowMapper<>(table, converter);
                    for (boolean full : new boolean[] {true, false}) {
                        String row = row(table, full);
                        assertThat(database.queryForObject(row, ours))
                                .as(row)
                                .usingRecursiveComparison()
                                .isEqualTo(database.queryForObject(row, springs));
                    }
                }
            }
        }
    }

    @Test
    void queriesAndIdsBothLeadToTheReader() {
        LeadId id = leads.get(
                        leads.capture(NewLeads.demoRequest("Torn"), "marketer").number())
                .id();
        sql.update("update interaction set kind = 'TORN' where lead_id = ?", id.value());
        long interaction = Objects.requireNonNull(
                sql.queryForObject("select min(id) from interaction where lead_id = ?", Long.class, id.value()));

        assertThatThrownBy(() -> leads.timeline(id, 1)).hasStackTraceContaining(RowReader.class.getName());
        assertThatThrownBy(() -> strategy.findById(interaction, Interaction.class))
                .hasStackTraceContaining(RowReader.class.getName());
    }

    @Test
    void anEmptyColumnThatCannotBeEmptyIsNamed() {
        RowMapper<Interaction> reader =
                Objects.requireNonNull(reads.<Interaction>getRowMapper(Interaction.class))::mapRow;
        String empty = row(mapping.getRequiredPersistentEntity(Interaction.class), true)
                .replace("cast(7 as bigint) as lead_id", "cast(null as bigint) as lead_id");

        assertThatThrownBy(() -> sql.queryForObject(empty, reader)).hasMessageContaining("lead_id");
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        LeadNumber number =
                leads.capture(NewLeads.demoRequest("Written"), "marketer").number();
        Lead first = leads.get(number);

        Lead written =
                leads.change(first.id(), lead -> lead.promoteToMql(Instant.parse("2026-03-04T05:06:07.123456Z")));

        assertThat(leads.get(first.id())).usingRecursiveComparison().isEqualTo(written);
        assertThat(leads.get(first.id())).usingRecursiveComparison().isNotEqualTo(first);
        assertThat(written.contact()).isEqualTo(first.contact());
    }

    @Test
    void ofTwoWhoChangeTheSameRowTheSecondIsLate() {
        LeadId id = leads.get(
                        leads.capture(NewLeads.demoRequest("Twice"), "marketer").number())
                .id();
        Lead mine = Objects.requireNonNull(rows.findById(id.value(), Lead.class));
        Lead theirs = Objects.requireNonNull(rows.findById(id.value(), Lead.class));
        rows.save(theirs);

        assertThatThrownBy(() -> rows.save(mine))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasMessageContaining(mine.number().value())
                .hasMessageNotContaining("Twice");
    }

    private List<RelationalPersistentEntity<?>> tables() {
        return mapping.getPersistentEntities().stream()
                .<RelationalPersistentEntity<?>>map(entity -> entity)
                .filter(entity -> entity.isAnnotationPresent(Table.class) && entity.hasIdProperty())
                .toList();
    }

    /** A row as the database would give it: with something in each column, or only where something must be. */
    private String row(RelationalPersistentEntity<?> table, boolean full) {
        String name = table.getTableName().toSql(IdentifierProcessing.NONE);
        return RowStatements.of(mapping, table).orElseThrow().all().stream()
                .map(column -> {
                    Map<String, Object> kept = sql.queryForMap(KEPT, name, column.name());
                    boolean there = full || "NO".equals(kept.get("is_nullable"));
                    return "cast(%s as %s) as %s"
                            .formatted(there ? example(column) : "null", kept.get("data_type"), column.name());
                })
                .collect(Collectors.joining(", ", "select ", ""));
    }

    private static String example(Column column) {
        Class<?> type = column.path().get(column.path().size() - 1).getType();
        if (type.isEnum()) {
            return "'%s'".formatted(type.getEnumConstants()[type.getEnumConstants().length - 1]);
        }
        return switch (column.type()) {
            case Types.BOOLEAN -> "true";
            case Types.DATE -> "'2026-03-04'";
            case Types.TIMESTAMP_WITH_TIMEZONE -> "'2026-03-04 05:06:07.123456+00'";
            case Types.VARCHAR -> "'text'";
            case Types.NUMERIC, Types.DOUBLE -> "12.34";
            default -> "7";
        };
    }
}
