package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.assignment.Step.Result;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Milestones;
import dev.baton.platform.People;
import dev.baton.platform.node.SharedRows;
import dev.baton.workingtime.WorkingCalendars;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the hour changes: who works now comes first, and nobody waits unowned until the morning. */
class RotationAtNightTest {

    private static final Instant NIGHT = Instant.parse("2026-11-23T02:00:00Z");

    private final Teams teams = mock(Teams.class);
    private final Reps reps = mock(Reps.class);
    private final AssignmentRows rows = mock(AssignmentRows.class);
    private final Lead lead = mock(Lead.class);

    @BeforeEach
    void oneSellerInEachTeam() {
        when(teams.lock(any(), any())).thenReturn(List.of(new TeamTurns("east", 0, 0), new TeamTurns("west", 0, 0)));
        when(reps.candidates(any(), any(), any())).thenReturn(List.of(seller("ed", "east"), seller("wes", "west")));
        when(rows.declined(anyLong(), any())).thenReturn(List.of());
        when(lead.id()).thenReturn(new LeadId(1));
        when(lead.milestones()).thenReturn(new Milestones(NIGHT, NIGHT, null, null, null, null, null, null, null));
    }

    @Test
    void aTeamThatSleepsIsPassedOverForOneThatWorks() {
        Choice choice = rotation("east").choose(lead, ladder(toTeam("west", false), toTeam("east", true)));

        assertThat(choice.seller()).isEqualTo("ed");
        assertThat(choice.steps()).extracting(Step::result).containsExactly(Result.CLOSED, Result.CHOSEN);
    }

    @Test
    void whereNoOtherTeamMayWhoseTurnItIsFindsTheLeadInTheMorning() {
        assertThat(rotation("east").choose(lead, ladder(toTeam("west", true))).seller())
                .isEqualTo("wes");
    }

    @Test
    void whenEverybodySleepsTheFirstRowWithSomebodyGetsIt() {
        Choice choice = rotation("nobody").choose(lead, ladder(toTeam("west", false), toTeam("nowhere", false)));

        assertThat(choice.seller()).isEqualTo("wes");
    }

    @Test
    void whoIsNamedGetsTheirLeadsAtEveryHour() {
        Route named = new Route("Row", "NAMED_ACCOUNT", "Theirs", "wes", null, null, null, false);

        assertThat(rotation("east")
                        .choose(lead, ladder(named, toTeam("east", true)))
                        .seller())
                .isEqualTo("wes");
    }

    private Rotation rotation(String working) {
        WorkingCalendars calendars = mock(WorkingCalendars.class);
        when(calendars.isWorking(working, NIGHT)).thenReturn(true);
        CatchAll nobody = new CatchAll(
                teams,
                mock(Superiors.class),
                mock(People.class),
                new OrganisationProperties("desk", List.of(), List.of()));
        return new Rotation(teams, reps, rows, calendars, nobody, new SharedRows(), Clock.fixed(NIGHT, ZoneOffset.UTC));
    }

    private static Ladder ladder(Route... routes) {
        return new Ladder(null, List.of(routes));
    }

    private static Route toTeam(String team, boolean last) {
        return new Route("To " + team, "TERRITORY", "The " + team, null, team, null, null, last);
    }

    private static Candidate seller(String name, String team) {
        return new Candidate(name, team, 1, true, null, 0, 0, 0, null);
    }
}
