package dev.baton.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.imports.ImportBench;
import dev.baton.rehearsal.Comparing.ChangeList;
import dev.baton.rehearsal.Comparison;
import dev.baton.rehearsal.Period;
import dev.baton.rehearsal.Rehearsals;
import dev.baton.support.BatonIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The scorecard that is learned from the leads of a real school: {@code mvn verify -Dit.test=XEducationIT
 * -Dbaton.x-education=<the file>}. The file is not part of Baton.
 */
@BatonIT
@EnabledIfSystemProperty(named = "baton.x-education", matches = ".+")
class XEducationIT {

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private Rehearsals rehearsals;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ImportBench imports;

    @Autowired
    private Clock clock;

    @Test
    void whatIsLearnedFromTheFirst70PercentJudgesTheRest() throws IOException {
        Path file = Path.of(System.getProperty("baton.x-education"));
        imports.run(Files.readAllBytes(file), Files.readString(Path.of("samples/mappings/x-education.json"), UTF_8));
        LocalDate today = LocalDate.now(clock);

        Proposal learned = scorecards.propose(
                new Period(today.minusDays(1), today.plusDays(1)),
                new Wish(Set.of("pageViewsPerVisit", "lastActivity"), Set.of()),
                "marketing-lead");

        System.out.printf(
                "learned from %d leads, judged by %s%n",
                learned.learned(), scorecards.judgedOf(learned).areaUnderCurve());
        scorecards.rowsOf(learned).rows().forEach(row -> System.out.printf("%4d %s%n", row.points(), row.row()));
        scorecards.rowsOf(learned).remarks().forEach(remark -> System.out.println("     " + remark.row()));
        scorecards.rowsOf(learned).kept().forEach(row -> System.out.printf("kept %4d %s%n", row.points(), row.row()));
        assertThat(learned.areaProposed()).isGreaterThanOrEqualTo(0.87);
        assertThat(learned.areaLive()).isLessThan(learned.areaProposed());
        rehearseAHundredThousand(today);
    }

    private void rehearseAHundredThousand(LocalDate today) throws IOException {
        String columns = sql.queryForObject(
                "select string_agg(column_name, ', ') from information_schema.columns where table_schema = 'public'"
                        + " and table_name = 'lead' and column_name not in ('id', 'number')",
                String.class);
        sql.update(
                "insert into lead (id, number, %s) select id + 1000000 * copy, number || '-' || copy, %s from lead, generate_series(1, 20) copy order by copy, id fetch first ? rows only"
                        .formatted(columns, columns),
                100_000 - Objects.requireNonNull(sql.queryForObject("select count(*) from lead", Integer.class)));
        sql.execute("analyze lead");
        byte[] table = Files.readAllBytes(Path.of("processes/1-qualification/score-fit.dmn"));
        long begin = System.nanoTime();

        Comparison compared = rehearsals
                .rehearse(table, new Period(today.minusDays(400), today.plusDays(1)), new ChangeList(null, 100))
                .comparison();

        System.out.printf(
                "%d leads rehearsed in %.1f s%n", compared.leads(), (System.nanoTime() - begin) / 1_000_000_000.0);
        assertThat(compared.leads()).isEqualTo(100_000);
        assertThat(compared.changed()).isZero();
    }
}
