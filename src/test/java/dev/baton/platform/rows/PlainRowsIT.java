package dev.baton.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.Table;

@BatonIT
class PlainWritesIT {

    @Autowired
    private DataAccessStrategy writes;

    @Autowired
    private RelationalMappingContext mapping;

    @Autowired
    private JdbcAggregateTemplate rows;

    @Autowired
    private Leads leads;

    @Test
    void allOurTablesAreWrittenPlainly() {
        assertThat(writes).isInstanceOf(PlainWrites.class);
        List<RelationalPersistentEntity<?>> tables = mapping.getPersistentEntities().stream()
                .<RelationalPersistentEntity<?>>map(entity -> entity)
                .filter(entity -> entity.isAnnotationPresent(Table.class) && entity.hasIdProperty())
                .toList();

        assertThat(tables).hasSizeGreaterThan(20);
        assertThat(tables)
                .filteredOn(table -> RowStatements.of(mapping, table).isEmpty())
                .isEmpty();
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
}
