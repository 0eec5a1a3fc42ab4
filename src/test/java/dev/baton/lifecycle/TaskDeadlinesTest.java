package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.support.BatonTest;
import dev.baton.support.Journeys;
import dev.baton.support.MovableClock;
import dev.baton.support.Play;
import dev.baton.workingtime.CalendarSettings;
import dev.baton.workingtime.Hours;
import dev.baton.workingtime.WorkingCalendars;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class TaskDeadlinesTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** Monday to Friday, from eight to one. */
    private static final CalendarSettings OFFICE = new CalendarSettings(
            ZoneOffset.UTC,
            null,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(day -> day, day -> List.of(Hours.of("08:00-13:00")))),
            Set.of());

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Play play;

    @Autowired
    private TaskDeadlines deadlines;

    @Autowired
    private HistoryService history;

    @AfterEach
    void asItWas() {
        calendars.reset("west");
    }

    @Test
    void theTimeOfTheTableEndsWhenTheTeamOfTheLeadHasWorkedThatLong() {
        calendars.set("west", OFFICE, "test");
        clock.setTo(FRIDAY_NOON);
        Long lead = play.lead(journeys.offered("Acme")).id().value();

        assertThat(deadlines.due("AcceptLead", lead)).isEqualTo("2026-11-23T11:00:00Z");
        assertThat(deadlines.due("RecordObjection", lead)).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(deadlines.due("DiscoverNeeds", lead)).isEqualTo("2026-11-27T12:00:00Z");
        assertThat(deadlines.in("PT10M", lead)).isEqualTo("2026-11-20T12:10:00Z");
    }

    @Test
    void whoIsInNoTeamWorksAsTheCompanyDoes() {
        calendars.set("west", OFFICE, "test");
        clock.setTo(FRIDAY_NOON);

        assertThat(deadlines.due("ReviewLead", null)).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(deadlines.due("DecideOnRecommendation")).isEqualTo("2026-11-27T12:00:00Z");
    }

    @Test
    void aDeadlineComesAgainAfterTheSameTime() {
        clock.setTo(FRIDAY_NOON);
        Long lead = play.lead(journeys.offered("Acme")).id().value();

        assertThat(deadlines.every("DiscoverNeeds", lead)).isEqualTo("R/2026-11-27T12:00:00Z/PT168H");
    }

    @Test
    void flowsThatBeganBeforeThereWereCalendarsGoOnByTheClock() {
        assertThat(deadlines.after("ReviewLead")).isEqualTo("P1D");
        assertThat(deadlines.after("AcceptLead")).isEqualTo("PT4H");
        assertThat(deadlines.after("DiscoverNeeds")).isEqualTo("P7D");
    }

    @Test
    void aTaskWithoutARowIsAnErrorThatSaysSo() {
        assertThatThrownBy(() -> deadlines.due("Unheard"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no row for the task 'Unheard'");
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        deadlines.due("DecideDeal");
        long before = history.createHistoricDecisionInstanceQuery().count();

        deadlines.due("DecideDeal");

        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void daysMakeADuration() {
        assertThat(deadlines.days(90)).isEqualTo("P90D");
    }
}
