package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.lifecycle.DecisionTables;
import dev.baton.support.BatonTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What whoever runs Baton with teams of their own is told about the table as it is shipped. */
@BatonTest
@ExtendWith(OutputCaptureExtension.class)
class MissingTeamsTest {

    private final Teams teams = mock(Teams.class);
    private final MeterRegistry measures = new SimpleMeterRegistry();

    @Autowired
    private DecisionTables tables;

    @Autowired
    private CatchAll catchAll;

    @Test
    void aTeamThatTheTableNamesAndNobodySetUpIsToldOnceWithTheWayToAddIt(CapturedOutput log) {
        when(teams.existing(any())).thenReturn(Set.of("desk"));
        MissingTeams missing = new MissingTeams(tables, teams, catchAll, measures);

        missing.look();
        missing.look();

        assertThat(log).containsOnlyOnce("names team west,").containsOnlyOnce("names team east,");
        assertThat(log).contains("baton.organisation.teams").doesNotContain("names team desk,");
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void whoAddsTheTeamsHearsNoMore(CapturedOutput log) {
        when(teams.existing(any())).thenReturn(Set.of("desk", "west")).thenReturn(Set.of("desk", "west", "east"));
        MissingTeams missing = new MissingTeams(tables, teams, catchAll, measures);

        missing.look();
        missing.look();

        assertThat(log).containsOnlyOnce("names team east,");
        assertThat(counted()).isZero();
    }

    private double counted() {
        return measures.get("baton.routing.teams.missing").gauge().value();
    }
}
