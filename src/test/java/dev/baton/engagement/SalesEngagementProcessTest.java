package dev.baton.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Channel;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.workingtime.CalendarSettings;
import dev.baton.workingtime.Hours;
import dev.baton.workingtime.WorkingCalendars;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class SalesEngagementProcessTest {

    private static final CalendarSettings MORNINGS = new CalendarSettings(
            ZoneOffset.UTC,
            null,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(day -> day, day -> List.of(Hours.of("08:00-12:00")))),
            Set.of());

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Leads leads;

    @Autowired
    private WorkingCalendars calendars;

    @Test
    void aDiscoveryWithNeedProductAndValueOpensAnOpportunity() {
        LeadNumber lead = play.opportunity("Acme");

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.SQL);
        assertThat(play.lead(lead).milestones().firstTouchAt()).isNotNull();
        assertThat(sql.queryForObject("select product_code from discovery", String.class))
                .isEqualTo("BUSINESS");
    }

    @Test
    void anOpportunityNeedsNeedProductAndValue() {
        LeadNumber lead = play.accepted("Acme");

        assertThatThrownBy(() -> desk.complete(
                        "rep",
                        lead,
                        "DiscoverNeeds",
                        Map.of(
                                "finding", "OPPORTUNITY",
                                "budget", "UNKNOWN",
                                "authority", "UNKNOWN",
                                "timeline", "UNKNOWN")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("product");
    }

    @Test
    void aProductThatTheCatalogueDoesNotHaveIsRefused() {
        LeadNumber lead = play.accepted("Acme");

        assertThatThrownBy(() -> desk.complete(
                        "rep",
                        lead,
                        "DiscoverNeeds",
                        Map.of(
                                "finding", "OPPORTUNITY",
                                "budget", "UNKNOWN",
                                "authority", "UNKNOWN",
                                "timeline", "UNKNOWN",
                                "need", "Peace",
                                "valueAmount", 1,
                                "product", "UNICORN")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("UNICORN");
    }

    @Test
    void noNeedNowSendsTheLeadBackToNurture() {
        LeadNumber lead = play.accepted("Acme");

        play.discover(lead, "NOT_NOW", false, "");

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);
        assertThat(sql.queryForObject("select state from assignment", String.class))
                .isEqualTo("RELEASED");
    }

    @Test
    void aLeadWithoutProgressIsReportedToTheManagerEachWeek() {
        LeadNumber lead = play.accepted("Acme");

        clock.advance(Duration.ofDays(8));
        jobs.runDue();
        assertThat(told("No progress%")).containsExactly("sales-manager");
        clock.advance(Duration.ofDays(7));
        jobs.runDue();

        assertThat(told("No progress%")).containsExactly("sales-manager", "sales-manager");
        assertThat(breaches()).contains("NO_PROGRESS");
        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
    }

    @Test
    void whoNotesSomethingMakesProgress() {
        LeadNumber lead = play.accepted("Acme");

        clock.advance(Duration.ofDays(5));
        leads.record(lead, InteractionKind.NOTE, null, "They ask their board", "rep");
        clock.advance(Duration.ofDays(3));
        jobs.runDue();

        assertThat(told("No progress%")).isEmpty();
    }

    @Test
    void anOwnerWhoDoesNotCallInTimeAndTheirManagerAreTold() {
        play.promised("Acme");

        clock.advance(Duration.ofMinutes(11));
        jobs.runDue();

        assertThat(told("Still waiting for your call%")).containsExactly("rep");
        assertThat(told("No first touch in time%")).containsExactly("sales-manager");
        assertThat(breaches()).containsExactly("NOT_TOUCHED");
    }

    @Test
    void aManagerWhoSellsIsNotToldOfTheirOwnLatenessButTheExecutivesAre() {
        sql.update("update team set manager = 'rep' where code = 'west'");
        try {
            play.promised("Acme");

            clock.advance(Duration.ofMinutes(11));
            jobs.runDue();
            clock.advance(Duration.ofDays(8));
            jobs.runDue();

            assertThat(told("Still waiting for your call%")).containsExactly("rep");
            assertThat(told("No first touch in time%")).containsExactly("executive");
            assertThat(told("No progress%")).containsExactly("executive");
        } finally {
            sql.update("update team set manager = 'sales-manager' where code = 'west'");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL", "MEETING", "MAIL_SENT"})
    void whatTheOwnerNotesInTimeIsTheFirstTouch(InteractionKind kind) {
        LeadNumber lead = play.promised("Acme");

        clock.advance(Duration.ofMinutes(7));
        leads.record(lead, kind, Channel.PHONE, "Spoke with Kim", "rep");
        Instant touched = clock.instant();
        clock.advance(Duration.ofMinutes(7));
        leads.record(lead, kind, Channel.PHONE, "Spoke again", "rep");
        jobs.runDue();

        assertThat(told("Still waiting%")).isEmpty();
        assertThat(play.lead(lead).milestones().firstTouchAt()).isEqualTo(touched);
        assertThat(sql.queryForObject("select touch_seconds from hand_off", Integer.class))
                .isBetween(7 * 60, 7 * 60 + 30);
    }

    @Test
    void theFirstContactIsATaskDueWithTheFirstTouch() {
        clock.setTo(Instant.parse("2026-11-20T12:00:00Z"));
        LeadNumber lead = play.promised("Acme");

        assertThat(desk.openTasks(lead)).containsExactly("MakeFirstContact");
        assertThat(tasks.createTaskQuery().singleResult().getDueDate())
                .isEqualTo(Instant.parse("2026-11-20T12:10:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"CALL", "MEETING", "MAIL_SENT"})
    void theFirstContactIsNotedInItsTaskAndTheDiscoveryFollows(String contact) {
        LeadNumber lead = play.promised("Acme");

        clock.advance(Duration.ofMinutes(4));
        Instant touched = clock.instant();
        desk.complete("rep", lead, "MakeFirstContact", Map.of("contact", contact, "note", "Wants to see it live"));

        assertThat(play.lead(lead).milestones().firstTouchAt()).isEqualTo(touched);
        assertThat(leads.timeline(play.lead(lead).id(), 50))
                .anySatisfy(line ->
                        assertThat(line.kind() + ": " + line.summary()).isEqualTo(contact + ": Wants to see it live"));
        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
        clock.advance(Duration.ofMinutes(30));
        jobs.runDue();
        assertThat(breaches()).isEmpty();
    }

    @Test
    void aCallbackIsBookedWithTheFirstContactAndWithTheDiscovery() {
        clock.setTo(Instant.parse("2026-11-20T12:00:00Z"));
        LeadNumber lead = play.promised("Acme");

        desk.complete(
                "rep",
                lead,
                "MakeFirstContact",
                Map.of("contact", "CALL", "callbackOn", "2026-11-23", "callbackTime", "09:15"));
        desk.complete(
                "rep",
                lead,
                "DiscoverNeeds",
                Map.of(
                        "finding", "NOT_NOW",
                        "budget", "UNKNOWN",
                        "authority", "UNKNOWN",
                        "timeline", "UNKNOWN",
                        "callbackOn", "2026-11-24",
                        "callbackTime", "10:00"));

        assertThat(sql.queryForList("select at from callback order by id", OffsetDateTime.class))
                .extracting(OffsetDateTime::toInstant)
                .containsExactly(Instant.parse("2026-11-23T09:15:00Z"), Instant.parse("2026-11-24T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"9 o'clock, a time such as 14:30", "'', needs both"})
    void aCallbackThatCannotBeMeantKeepsTheTaskOpen(String time, String told) {
        LeadNumber lead = play.promised("Acme");

        assertThatThrownBy(() -> desk.complete(
                        "rep",
                        lead,
                        "MakeFirstContact",
                        Map.of("contact", "CALL", "callbackOn", "2026-11-23", "callbackTime", time)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(told);
        assertThat(desk.openTasks(lead)).containsExactly("MakeFirstContact");
        assertThat(play.lead(lead).milestones().firstTouchAt()).isNull();
    }

    @Test
    void whatTheOwnerNotesElsewhereEndsTheTaskOfTheFirstContact() {
        LeadNumber lead = play.promised("Acme");

        leads.record(lead, InteractionKind.CALL, Channel.PHONE, "Spoke with Kim", "rep");

        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
    }

    @Test
    void whoSpokeWithThePersonWhenAcceptingIsNotAskedForIt() {
        LeadNumber lead = play.accepted("Acme");

        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
        assertThat(sql.queryForList("select decision from decision_log", String.class))
                .doesNotContain("set-touch-deadline");
    }

    @Test
    void aLeadWithoutAFirstWordIsReportedEachWeekToo() {
        LeadNumber lead = play.promised("Acme");

        clock.advance(Duration.ofDays(8));
        jobs.runDue();
        clock.advance(Duration.ofDays(7));
        jobs.runDue();

        assertThat(told("No progress%")).containsExactly("sales-manager", "sales-manager");
        assertThat(desk.openTasks(lead)).containsExactly("MakeFirstContact");
    }

    @Test
    void aCallBySomebodyElseIsNotTheOwnersFirstTouch() {
        LeadNumber lead = play.promised("Acme");

        leads.record(lead, InteractionKind.CALL, Channel.PHONE, "Asked about a webinar", "marketer");
        clock.advance(Duration.ofMinutes(11));
        jobs.runDue();

        assertThat(told("Still waiting for your call%")).containsExactly("rep");
    }

    @Test
    void theTimeForTheFirstTouchRunsSinceTheOwnerGotTheLeadWhenTheirTeamWorks() {
        calendars.set("west", MORNINGS, "test");
        try {
            clock.setTo(Instant.parse("2026-11-20T11:55:00Z"));
            LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
            clock.advance(Duration.ofMinutes(4));
            desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));

            clock.setTo(Instant.parse("2026-11-23T08:04:00Z"));
            jobs.runDue();
            assertThat(breaches()).isEmpty();
            clock.setTo(Instant.parse("2026-11-23T08:05:01Z"));
            jobs.runDue();

            assertThat(breaches()).containsExactly("NOT_TOUCHED");
        } finally {
            calendars.reset("west");
        }
    }

    private List<String> told(String subject) {
        return sql.queryForList(
                "select recipient from outbox_message where subject like ? order by id", String.class, subject);
    }

    private List<String> breaches() {
        return sql.queryForList("select kind from breach order by kind", String.class);
    }
}
