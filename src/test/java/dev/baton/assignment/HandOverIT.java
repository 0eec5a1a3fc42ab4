package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.callback.Callbacks;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Milestones;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.Journeys;
import dev.baton.support.ManyLeads;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A seller leaves or falls ill: all their leads and tasks go to others, once each, whatever happens meanwhile. */
@BatonIT
class HandOverIT {

    private static final String TODAY = "2026-11-23";
    private static final String FALLS_ILL =
            "{\"from\": \"%s\", \"kind\": \"ILLNESS\", \"handOver\": true}".formatted(TODAY);

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private SalesTeams teams;

    @Autowired
    private Play play;

    @Autowired
    private Leads leads;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManyLeads many;

    @Autowired
    private Assignments assignments;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aColleague() {
        clock.setTo(Instant.parse(TODAY + "T10:00:00Z"));
        User colleague = identity.newUser("colleague");
        colleague.setPassword("Baton-Demo-2026");
        identity.saveUser(colleague);
    }

    @AfterEach
    void withoutThem() {
        identity.clearAuthentication();
        jdbc.execute("truncate table lead, absence, hand_over cascade");
        jdbc.update("delete from rep where user_id = 'colleague'");
        identity.deleteUser("colleague");
        jdbc.update("update rep set active = true");
    }

    @Test
    void leadsAndTasksOfEveryStageGoToTheColleague() {
        LeadNumber offered = play.ask(NewLeads.demoRequest("Offered"));
        LeadNumber working = play.accepted("Working");
        LeadNumber quoting = play.opportunity("Quoting");
        colleagueJoins();

        assertThat(report("sales-manager", "rep", FALLS_ILL)).isEqualTo(201);
        jobs.runDue();

        assertThat(List.of(offered, working, quoting))
                .allSatisfy(lead -> assertThat(play.lead(lead).owner()).isEqualTo("colleague"));
        assertThat(taskOf(working, "DiscoverNeeds").getAssignee()).isEqualTo("colleague");
        desk.as(
                "rep",
                () -> assertThat(tasks.createTaskQuery()
                                .taskDefinitionKeyIn("DiscoverNeeds", "DraftQuote")
                                .count())
                        .isZero());
        desk.complete("colleague", quoting, "DraftQuote", draft());
        desk.complete("colleague", offered, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        assertThat(jdbc.queryForObject("select moved from hand_over where state = 'FINISHED'", Integer.class))
                .isEqualTo(3);
        assertThat(jdbc.queryForList("select new_owner from hand_over_move", String.class))
                .containsExactly("colleague", "colleague", "colleague");
        assertThat(jdbc.queryForList("select subject from outbox_message where recipient = 'colleague'", String.class))
                .hasSize(3);
        assertThat(jdbc.queryForObject(
                        "select count(*) from assignment where assignee = 'rep' and open_lead_id is not null",
                        Integer.class))
                .isZero();
    }

    @Test
    void whoTakesOverWasNotAskedAndOwesThePersonTheFirstWord() {
        LeadNumber working = play.promised("Working");
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        clock.advance(Duration.ofMinutes(2));
        leads.touch(play.lead(working).id(), "colleague");

        assertThat(jdbc.queryForList("select state from hand_off order by assignment_id", String.class))
                .containsExactly("ACCEPTED", "TAKEN_OVER");
        assertThat(jdbc.queryForList("select touch_seconds from hand_off order by assignment_id", Long.class))
                .containsExactly(null, 120L);
    }

    @Test
    void whoTakesOverHasAllOfTheTimeForTheFirstContact() {
        LeadNumber late = play.promised("Late");
        clock.advance(Duration.ofMinutes(11));
        jobs.runDue();
        LeadNumber inTime = play.promised("In time");
        clock.advance(Duration.ofMinutes(8));
        colleagueJoins();

        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        assertThat(List.of(late, inTime)).allSatisfy(lead -> {
            Task task = taskOf(lead, "MakeFirstContact");
            assertThat(task.getAssignee()).isEqualTo("colleague");
            assertThat(task.getDueDate()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
            assertThat(leads.timeline(play.lead(lead).id(), 50))
                    .anySatisfy(line -> assertThat(line.summary())
                            .isEqualTo("colleague has all of the time for the first contact, from now on"));
        });
        desk.as(
                "rep",
                () -> assertThat(tasks.createTaskQuery()
                                .taskDefinitionKey("MakeFirstContact")
                                .count())
                        .isZero());
        clock.advance(Duration.ofMinutes(9));
        jobs.runDue();
        assertThat(jdbc.queryForList("select assignee from breach", String.class))
                .containsExactly("rep");
        clock.advance(Duration.ofMinutes(2));
        jobs.runDue();
        assertThat(jdbc.queryForList("select assignee from breach order by assignee", String.class))
                .containsExactly("colleague", "colleague", "rep");
    }

    @Test
    void whoTookALeadOverIsNotReportedForTheWeekOfAnother() {
        play.accepted("Acme");
        clock.advance(Duration.ofDays(6));
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        assertThat(jdbc.queryForList("select kind from breach", String.class)).doesNotContain("NO_PROGRESS");
        clock.advance(Duration.ofDays(7));
        jobs.runDue();

        assertThat(jdbc.queryForList("select assignee from breach where kind = 'NO_PROGRESS'", String.class))
                .containsExactly("colleague");
    }

    @Test
    void aPromisedCallGoesToWhoTakesOverAndOutOfTheOtherCalendar() {
        LeadNumber working = play.accepted("Working");
        callbacks.book(play.lead(working).id(), LocalDateTime.parse("2026-11-24T14:30"), "Ask for Kim", "rep");
        String before = jdbc.queryForObject(
                "select attachment from outbox_message where recipient = 'rep' and step like 'callback-%'",
                String.class);
        colleagueJoins();

        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        String cancelled = jdbc.queryForObject(
                "select attachment from outbox_message where recipient = 'rep' and step like 'callback-cancelled-%'",
                String.class);
        String taken = jdbc.queryForObject(
                "select attachment from outbox_message where recipient = 'colleague' and step like 'callback-%'",
                String.class);
        assertThat(before).contains("METHOD:PUBLISH", "SEQUENCE:0");
        assertThat(cancelled).contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED");
        assertThat(taken).contains("METHOD:PUBLISH", "SEQUENCE:1").doesNotContain("STATUS");
        assertThat(List.of(uid(cancelled), uid(taken))).containsOnly(uid(before));
        assertThat(jdbc.queryForList(
                        "select attachment_type from outbox_message where step like 'callback-%' order by id",
                        String.class))
                .extracting(type -> type.replaceFirst(".*method=", ""))
                .containsExactly("PUBLISH", "CANCEL", "PUBLISH");
        assertThat(jdbc.queryForObject("select caller from callback", String.class))
                .isEqualTo("colleague");
    }

    @Test
    void whatTheAbsenceIsForIsInNoHistoryOfALead() {
        play.accepted("Working");
        play.ask(NewLeads.demoRequest("Offered"));
        colleagueJoins();

        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        assertThat(jdbc.queryForList("select reason from assignment where assignee = 'colleague'", String.class))
                .anySatisfy(reason -> assertThat(reason).startsWith("Taken over from Rhea Pohl (rep), who is away. "))
                .allSatisfy(reason -> assertThat(reason).doesNotContainIgnoringCase("illness"));
        assertThat(jdbc.queryForList("select summary from interaction", String.class))
                .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase("illness"));
    }

    @Test
    void anOfferThatGoesToAnotherHasAllOfItsTimeAgain() {
        play.ask(NewLeads.demoRequest("Offered"));
        colleagueJoins();
        clock.advance(Duration.ofMinutes(9));

        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();
        clock.advance(Duration.ofMinutes(9));
        jobs.runDue();

        assertThat(jdbc.queryForList("select state from assignment order by id", String.class))
                .containsExactly("RELEASED", "OFFERED");
        assertThat(jdbc.queryForList(
                        "select count(*) from outbox_message where subject like 'Not accepted in time%'",
                        Integer.class))
                .containsExactly(0);
    }

    @Test
    void whoLeftIsNeverAssignedALeadAgain() {
        colleagueJoins();

        report("sales-manager", "rep", "{\"from\": \"%s\", \"kind\": \"LEFT\", \"handOver\": true}".formatted(TODAY));
        jobs.runDue();

        assertThat(jdbc.queryForObject("select active from rep where user_id = 'rep'", Boolean.class))
                .isFalse();
        assertThat(play.lead(play.ask(NewLeads.demoRequest("Next"))).owner()).isEqualTo("colleague");
    }

    @Test
    void nothingMovesBeforeTheFirstDay() {
        LeadNumber lead = play.accepted("Acme");
        colleagueJoins();

        report("sales-manager", "rep", "{\"from\": \"2026-11-30\", \"kind\": \"VACATION\", \"handOver\": true}");
        jobs.runDue();
        assertThat(play.lead(lead).owner()).isEqualTo("rep");
        clock.setTo(Instant.parse("2026-11-30T00:00:01Z"));
        jobs.runDue();

        assertThat(play.lead(lead).owner()).isEqualTo("colleague");
    }

    @Test
    void aTaskThatWasClaimedFromTheQueueInPassingIsFreeAgain() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        colleagueJoins();
        jdbc.update("update assignment set assignee = 'colleague'");
        String task = taskOf(lead, "AcceptLead").getId();
        desk.as("rep", () -> tasks.claim(task, "rep"));

        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        assertThat(taskOf(lead, "AcceptLead").getAssignee()).isNull();
    }

    @Test
    void whatIsInterruptedInTheMiddleGoesOnWhereItStopped() {
        List<LeadNumber> leads = IntStream.range(0, 45)
                .mapToObj(lead -> journeys.accepted("Lead" + lead))
                .toList();
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        runNext();
        runNext();
        assertThat(moved()).isEqualTo(20);
        long broken = play.lead(leads.get(30)).id().value();
        jdbc.execute("alter table hand_over_move add constraint broken check (lead_id <> %d)".formatted(broken));

        assertThatThrownBy(this::runNext).hasStackTraceContaining("violates check constraint");
        assertThat(moved()).as("all or nothing of what one job does").isEqualTo(20);
        jdbc.execute("alter table hand_over_move drop constraint broken");
        clock.advance(Duration.ofMinutes(2));
        jobs.runDue();

        assertThat(moved()).isEqualTo(45);
        assertThat(jdbc.queryForList("select count(*) from hand_over_move group by lead_id", Integer.class))
                .hasSize(45)
                .containsOnly(1);
        assertThat(leads).allSatisfy(lead -> assertThat(play.lead(lead).owner()).isEqualTo("sales-manager"));
    }

    @Test
    void twoSellersFallIllAtOnceAndNoLeadIsLostOrTwiceOwned() throws Exception {
        IntStream.range(0, 30).forEach(lead -> journeys.accepted("Lead" + lead));
        colleagueJoins();
        jdbc.update("update assignment set assignee = 'colleague' where mod(id, 2) = 0");
        jdbc.update("update lead set owner = (select assignee from assignment where open_lead_id = lead.id)");
        report("sales-manager", "rep", FALLS_ILL);
        report("sales-manager", "colleague", FALLS_ILL);

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10 && !jobs.due().isEmpty(); round++) {
                List<Future<?>> both = jobs.due().stream()
                        .<Future<?>>map(job -> nodes.submit(() -> runUnlessLate(job)))
                        .toList();
                for (Future<?> one : both) {
                    one.get();
                }
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(jdbc.queryForList("select distinct owner from lead", String.class))
                .containsExactly("sales-manager");
        assertThat(jdbc.queryForObject("select count(*) from assignment where open_lead_id is not null", Integer.class))
                .isEqualTo(30);
        assertThat(jdbc.queryForObject("select count(*) from hand_over where state = 'FINISHED'", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void theSameSellerIsHandedOverOnceAtATime() {
        assertThat(report("sales-manager", "rep", FALLS_ILL)).isEqualTo(201);
        assertThat(report("sales-manager", "rep", FALLS_ILL)).isEqualTo(422);

        assertThat(jdbc.queryForObject("select count(*) from absence", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void onlyWhoManagesTheTeamGivesASellersLeadsToOthers() {
        LeadNumber lead = play.accepted("Acme");

        assertThat(report("rep", "rep", FALLS_ILL)).isEqualTo(403);
        assertThat(report("rep2", "rep", FALLS_ILL)).isEqualTo(403);
        assertThat(report("rep", "rep", "{\"from\": \"%s\", \"kind\": \"LEFT\"}".formatted(TODAY)))
                .isEqualTo(403);
        jobs.runDue();

        assertThat(play.lead(lead).owner()).isEqualTo("rep");
        assertThat(jdbc.queryForObject("select count(*) from absence", Integer.class))
                .isZero();
    }

    @Test
    void theManagerReadsWhatWentWhereAndOthersDoNot() {
        play.accepted("Acme");
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();
        Long id = jdbc.queryForObject("select id from hand_over", Long.class);

        assertThat(Visitor.program(port, "sales-manager")
                        .get("/api/teams/west/hand-overs")
                        .body())
                .contains("\"orderedBy\":\"sales-manager\"", "\"moved\":1", "FINISHED");
        assertThat(Visitor.program(port, "sales-manager")
                        .get("/api/teams/west/hand-overs/%d/moves".formatted(id))
                        .body())
                .contains("\"newOwner\":\"colleague\"", "L-2026-");
        assertThat(Visitor.program(port, "rep2")
                        .get("/api/teams/west/hand-overs")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.program(port, "sales-manager")
                        .get("/api/teams/east/hand-overs/%d/moves".formatted(id))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoClaimedMoreTasksThanAPageIsFreeOfAllAndSeesNoneOfThem() {
        List<String> claimed = IntStream.range(0, 205)
                .mapToObj(one -> {
                    Task task = tasks.newTask();
                    tasks.saveTask(task);
                    tasks.addCandidateGroup(task.getId(), "operations");
                    tasks.setAssignee(task.getId(), "rep");
                    return task.getId();
                })
                .toList();
        try {
            report("sales-manager", "rep", FALLS_ILL);
            jobs.runDue();

            assertThat(jdbc.queryForList("select state from hand_over", String.class))
                    .containsExactly("FINISHED");
            assertThat(tasks.createTaskQuery().taskAssignee("rep").count()).isZero();
            desk.as("rep", () -> assertThat(tasks.createTaskQuery().count()).isZero());
        } finally {
            identity.clearAuthentication();
            tasks.deleteTasks(claimed, true);
        }
    }

    @Test
    void anAbsenceThatIsEndedBeforeItBeginsTakesItsHandOverWithIt() {
        LeadNumber lead = play.accepted("Acme");
        colleagueJoins();
        report("sales-manager", "rep", "{\"from\": \"2026-11-30\", \"kind\": \"VACATION\", \"handOver\": true}");

        assertThat(endOf("rep")).isEqualTo(204);

        assertThat(jdbc.queryForMap("select state, open_user_id from hand_over"))
                .containsEntry("state", "WITHDRAWN")
                .containsEntry("open_user_id", null);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("hand-over-leads")
                        .count())
                .isZero();
        clock.setTo(Instant.parse("2026-11-30T00:00:01Z"));
        jobs.runDue();
        assertThat(play.lead(lead).owner()).isEqualTo("rep");
        assertThat(report(
                        "sales-manager",
                        "rep",
                        "{\"from\": \"2026-11-30\", \"kind\": \"ILLNESS\", \"handOver\": true}"))
                .isEqualTo(201);
    }

    @Test
    @Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoIsThereAgainInTheMiddleOfItKeepsTheRest() {
        IntStream.range(0, 25).forEach(lead -> journeys.accepted("Lead" + lead));
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        runNext();
        runNext();
        assertThat(moved()).isEqualTo(20);

        assertThat(endOf("rep")).isEqualTo(204);
        jobs.runDue();

        assertThat(moved()).isEqualTo(20);
        assertThat(jdbc.queryForObject("select count(*) from lead where owner = 'rep'", Integer.class))
                .isEqualTo(5);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("hand-over-leads")
                        .count())
                .isZero();
    }

    @Test
    void whoseLeadsAreBeingHandedOverGetsNoneWhateverBecameOfTheAbsence() {
        report("sales-manager", "rep", FALLS_ILL);
        jdbc.update("update absence set until_at = '2026-11-23T01:00:00Z'");

        LeadId lead = many.qualified(1).get(0);
        assignments.assign(lead, Journeys.toTeam("west"));

        assertThat(leads.get(lead).owner()).isEqualTo("sales-manager");
    }

    @Test
    void whoseLeadsAreBeingHandedOverDoesNotGetTheQueue() {
        report("sales-manager", "rep", FALLS_ILL);

        HttpResponse<String> answer = Visitor.program(port, "admin").put("/api/teams/desk/manager/rep", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The leads of rep are being handed over");
        assertThat(teams.get("desk").manager()).isEqualTo("sales-manager");
    }

    @Test
    @Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoOwnsTheQueueMeanwhileKeepsWhatWaitsInItAndNothingElse() {
        IntStream.range(0, 3).forEach(lead -> play.ask(NewLeads.demoRequest("Lead" + lead)));
        jdbc.update("update assignment set team_code = 'desk' where id = (select min(id) from assignment)");
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        jdbc.update("update team set manager = 'rep' where code = 'desk'");
        try {
            jobs.runDue();

            assertThat(jdbc.queryForMap("select state, moved, passed_over from hand_over"))
                    .containsEntry("state", "FINISHED")
                    .containsEntry("moved", 2)
                    .containsEntry("passed_over", 1);
            assertThat(jdbc.queryForObject(
                            "select hindrance from hand_over_move where hindrance is not null", String.class))
                    .contains("Rhea Pohl (rep) owns the queue", "team desk");
        } finally {
            jdbc.update("update team set manager = 'sales-manager' where code = 'desk'");
        }
    }

    @Test
    @Timeout(value = 90, threadMode = ThreadMode.SEPARATE_THREAD)
    void whatComesBackToTheOwnerOfTheQueueIsPassedOverOnce() {
        IntStream.range(0, 21).forEach(lead -> journeys.offered("Lead" + lead));
        report("sales-manager", "rep", FALLS_ILL);
        jdbc.update("update team set manager = 'rep' where code = 'desk'");
        try {
            jobs.runDue();

            assertThat(jdbc.queryForMap("select state, moved, passed_over from hand_over"))
                    .containsEntry("state", "FINISHED")
                    .containsEntry("moved", 0)
                    .containsEntry("passed_over", 21);
            assertThat(jdbc.queryForList("select distinct hindrance from hand_over_move", String.class))
                    .containsExactly("Nobody else can take it: it stays with Rhea Pohl (rep)");
        } finally {
            jdbc.update("update team set manager = 'sales-manager' where code = 'desk'");
        }
    }

    @Test
    void theOwnerOfTheQueueIsRelievedInTheTeamTheySellIn() {
        LeadNumber lead = play.accepted("Acme");
        colleagueJoins();
        teams.appoint("desk", "rep");
        try {
            assertThat(report("sales-manager", "rep", "{\"from\": \"%s\", \"kind\": \"LEFT\"}".formatted(TODAY)))
                    .as("who left owns no queue")
                    .isEqualTo(422);
            assertThat(report("sales-manager", "rep", FALLS_ILL)).isEqualTo(201);
            jobs.runDue();

            assertThat(play.lead(lead).owner()).isEqualTo("colleague");
        } finally {
            teams.appoint("desk", "sales-manager");
        }
    }

    private int endOf(String seller) {
        Long absence = jdbc.queryForObject("select id from absence where user_id = ?", Long.class, seller);
        return Visitor.program(port, seller)
                .delete("/api/reps/%s/absences/%d".formatted(seller, absence))
                .statusCode();
    }

    @Test
    void whatCannotBeMovedIsPassedOverAndTheManagerReadsWhy() {
        LeadNumber suspended = play.accepted("Suspended");
        LeadNumber odd = play.accepted("Odd");
        LeadNumber whole = play.accepted("Whole");
        runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceQuery(
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(suspended.value()))
                .suspend();
        jdbc.update("update lead set stage = 'NURTURE' where number = ?", odd.value());
        colleagueJoins();
        report("admin", "rep", FALLS_ILL);
        jobs.runDue();
        long id = jdbc.queryForObject("select id from hand_over where state = 'FINISHED'", Long.class);

        assertThat(play.lead(whole).owner()).isEqualTo("colleague");
        assertThat(play.lead(suspended).owner()).isEqualTo("rep");
        assertThat(jdbc.queryForMap("select moved, passed_over from hand_over"))
                .containsEntry("moved", 1)
                .containsEntry("passed_over", 2);
        assertThat(Visitor.program(port, "sales-manager")
                        .get("/api/teams/west/hand-overs/%d/moves".formatted(id))
                        .body())
                .contains("\"hindrance\":\"Its process is suspended", "\"hindrance\":\"The lead is nurture");
        assertThat(jdbc.queryForList(
                        "select recipient from outbox_message where subject like 'Handed over%'" + " order by id",
                        String.class))
                .containsExactly("sales-manager", "admin");
        assertThat(jdbc.queryForList("select body from outbox_message where subject like 'Handed over%'", String.class))
                .allSatisfy(body -> assertThat(body)
                        .contains("colleague: 1", "Not moved", suspended + ": Its process is", odd + ": The lead is"));
    }

    @Test
    void anOfferWhoseProcessWasDeletedGoesToTheColleagueAsWell() {
        LeadNumber lost = play.ask(NewLeads.demoRequest("Lost"));
        LeadNumber working = play.accepted("Working");
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lost.value())
                .rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), "by mistake"));
        colleagueJoins();

        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        assertThat(List.of(lost, working))
                .allSatisfy(lead -> assertThat(play.lead(lead).owner()).isEqualTo("colleague"));
        assertThat(jdbc.queryForList(
                        "select state from assignment where assignee = 'colleague' and open_lead_id is not null"
                                + " order by open_lead_id",
                        String.class))
                .containsExactly("OFFERED", "ACCEPTED");
        assertThat(jdbc.queryForObject("select passed_over from hand_over where state = 'FINISHED'", Integer.class))
                .isZero();
    }

    @Test
    void theTimesOfAHandOffStayInOrderWhenAnotherSellerTakesItOver() throws IOException {
        LeadNumber promised = play.ask(NewLeads.demoRequest("Promised"));
        LeadNumber touched = play.ask(NewLeads.demoRequest("Touched"));
        clock.advance(Duration.ofMinutes(1));
        jdbc.update("update hand_off set notified_at = ?", clock.instant().atOffset(ZoneOffset.UTC));
        clock.advance(Duration.ofMinutes(1));
        desk.complete("rep", promised, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        desk.complete("rep", touched, "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));
        List<Milestones> before = Stream.of(promised, touched)
                .map(lead -> play.lead(lead).milestones())
                .toList();
        clock.advance(Duration.ofHours(1));
        Instant moved = clock.instant();
        colleagueJoins();

        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();

        for (int one = 0; one < 2; one++) {
            LeadNumber lead = List.of(promised, touched).get(one);
            Milestones after = play.lead(lead).milestones();
            assertThat(play.lead(lead).owner()).isEqualTo("colleague");
            assertThat(after.assignedAt()).isEqualTo(before.get(one).assignedAt());
            assertThat(after.takenOverAt()).isEqualTo(moved);
            assertThat(after.ownedSince()).contains(moved);
            JsonNode told = new ObjectMapper()
                    .readTree(Visitor.program(port, "admin")
                            .get("/api/leads/" + lead)
                            .body())
                    .path("milestones");
            assertThat(Stream.of(
                                    "capturedAt",
                                    "qualifiedAt",
                                    "routedAt",
                                    "assignedAt",
                                    "notifiedAt",
                                    "acceptedAt",
                                    "takenOverAt")
                            .map(name -> Instant.parse(told.path(name).asText())))
                    .isSorted();
        }
        assertThat(jdbc.queryForList("""
                        select assignment_id from hand_off
                        where captured_at > qualified_at or qualified_at > routed_at or routed_at > assigned_at
                           or assigned_at > notified_at or notified_at > accepted_at or assigned_at > accepted_at
                           or assigned_at > first_touch_at""")).isEmpty();
    }

    @Test
    void whatWasTakenOverBeforeItWasATimeOfItsOwnIsPutRight() throws IOException {
        LeadNumber lead = play.accepted("Touched");
        Instant assigned = Objects.requireNonNull(play.lead(lead).milestones().assignedAt());
        clock.advance(Duration.ofHours(1));
        Instant moved = clock.instant();
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();
        jdbc.update("update lead set assigned_at = taken_over_at, taken_over_at = null");
        jdbc.update(
                "update hand_off set first_touch_at = ? where state = 'TAKEN_OVER'", assigned.atOffset(ZoneOffset.UTC));

        String migration = new ClassPathResource("db/migration/V51__taken_over_is_a_time_of_its_own.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.execute(migration.substring(migration.indexOf("update lead")));

        assertThat(play.lead(lead).milestones().assignedAt()).isEqualTo(assigned);
        assertThat(play.lead(lead).milestones().takenOverAt()).isEqualTo(moved);
        assertThat(jdbc.queryForList("select assignee from hand_off where first_touch_at is not null", String.class))
                .containsExactly("rep");
    }

    @Test
    void whoTakesALeadOverIsTimedOnlyIfThePersonHasHeardFromNobody() {
        LeadNumber promised = play.promised("Promised");
        LeadNumber touched = play.accepted("Touched");
        colleagueJoins();
        report("sales-manager", "rep", FALLS_ILL);
        jobs.runDue();
        clock.advance(Duration.ofMinutes(7));

        Stream.of(promised, touched).forEach(lead -> leads.touch(play.lead(lead).id(), "colleague"));

        assertThat(jdbc.queryForList("""
                        select lead.number from hand_off join lead on lead.id = hand_off.lead_id
                        where hand_off.assignee = 'colleague' and hand_off.touch_seconds = 420""", String.class)).containsExactly(promised.value());
    }

    private void colleagueJoins() {
        teams.place("west", "colleague", true);
    }

    private int report(String by, String seller, String body) {
        return Visitor.program(port, by)
                .post("/api/reps/%s/absences".formatted(seller), body)
                .statusCode();
    }

    private void runNext() {
        management.executeJob(jobs.due().get(0).getId());
    }

    private void runUnlessLate(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException late) {
            // tried again in the next round, as the job executor does
            assertThat(management.createJobQuery().jobId(job.getId()).count()).isOne();
        }
    }

    private int moved() {
        return jdbc.queryForObject("select count(*) from hand_over_move", Integer.class);
    }

    private Task taskOf(LeadNumber lead, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.value())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private static Map<String, Object> draft() {
        return Map.of(
                "quoteStep",
                "PROPOSED",
                "paymentTerms",
                "DAYS_30",
                "line1",
                Map.of("product", "BUSINESS", "quantity", 1, "discountPercent", 0));
    }

    private static String uid(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }
}
