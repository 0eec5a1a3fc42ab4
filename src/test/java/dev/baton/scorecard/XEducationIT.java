package dev.baton.scorecard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.intake.imports.ImportBench;
import dev.baton.rehearsal.Period;
import dev.baton.support.BatonIT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

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
        assertThat(learned.areaProposed()).isGreaterThanOrEqualTo(0.87);
        assertThat(learned.areaLive()).isLessThan(learned.areaProposed());
    }
}
