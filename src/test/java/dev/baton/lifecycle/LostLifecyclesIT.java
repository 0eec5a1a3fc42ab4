package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.WorkStatus;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** An open lead whose process somebody deleted goes on where it stood. */
@BatonIT
class LostLifecyclesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private LostLifecycles lost;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Leads leads;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({
        "offered, MQL, AcceptLead",
        "accepted, SAL, DiscoverNeeds",
        "opportunity, SQL, DraftQuote",
        "quoted, SQL, DraftQuote",
        "won, WON, ConfirmOrder"
    })
    void aLeadGoesOnWhereItStood(String moment, String stage, String task) {
        LeadNumber lead = bring(moment);
        String owner = leads.get(lead).owner();
        deleteProcessOf(lead);
        assertThat(lost.count()).isEqualTo(1);

        HttpResponse<String> answer = resume("admin", lead);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(JsonPath.<String>read(answer.body(), "$.stage")).isEqualTo(stage);
        assertThat(desk.openTasks(lead)).containsExactly(task);
        assertThat(leads.get(lead).owner()).isEqualTo(owner);
        assertThat(lost.count()).isZero();
        assertThat(leads.timeline(leads.get(lead).id(), 100))
                .anySatisfy(line -> assertThat(line.summary()).startsWith("Process started anew"))
                .anySatisfy(line -> assertThat(line.actor()).isEqualTo("admin"));
    }

    @Test
    void anInquiryIsQualifiedAgain() {
        LeadNumber lead = leads.capture(NewLeads.demoRequest("Acme"), "test").number();
        deleteProcessOf(lead);

        assertThat(resume("admin", lead).statusCode()).isEqualTo(201);

        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void aLeadThatRestsRestsForTheDaysThatWereLeft() {
        LeadNumber lead = play.accepted("Acme");
        play.discover(lead, "NOT_NOW", false, "");
        clock.advance(Duration.ofDays(40));
        deleteProcessOf(lead);

        HttpResponse<String> answer = resume("admin", lead);

        assertThat(answer.body()).contains("\"step\":\"REST\"", "It rests for the days that were left");
        clock.advance(Duration.ofDays(49));
        jobs.runDue();
        assertThat(leads.get(lead).workStatus()).isEqualTo(WorkStatus.NURTURING);
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void aLeadWhoseRestIsOverIsQualified() {
        LeadNumber lead = play.accepted("Acme");
        play.discover(lead, "NOT_NOW", false, "");
        deleteProcessOf(lead);
        clock.advance(Duration.ofDays(91));

        assertThat(resume("admin", lead).body()).contains("\"step\":\"QUALIFY\"");

        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void aLeadThatWaitedForItsDataStillDoes() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        desk.complete(
                "rep",
                lead,
                "AcceptLead",
                Map.of("acceptance", "REFUSED", "refusal", "BAD_CONTACT_DATA", "note", "Nobody of that name"));
        assertThat(desk.openTasks(lead)).containsExactly("CorrectLead");
        deleteProcessOf(lead);

        assertThat(resume("admin", lead).body()).contains("\"step\":\"CORRECT\"", "the time to correct them");

        assertThat(desk.openTasks(lead)).containsExactly("CorrectLead");
    }

    @Test
    void anObjectionThatWasOpenIsAnsweredBeforeTheDealGoesOn() {
        LeadNumber lead = play.accepted("Acme");
        play.discover(lead, "OPPORTUNITY", true, "");
        desk.complete("rep", lead, "RecordObjection", Map.of("type", "PRICE", "words", "Twice what we pay"));
        deleteProcessOf(lead);

        assertThat(resume("admin", lead).body()).contains("\"step\":\"ANSWER_OBJECTION\"");

        assertThat(desk.show("rep", lead, "RecordObjection")).containsEntry("words", "Twice what we pay");
        desk.complete("rep", lead, "RecordObjection", Map.of("type", "PRICE", "words", "Twice what we pay today"));
        assertThat(desk.openTasks(lead)).containsExactly("RespondToObjection");
        assertThat(jdbc.queryForList("select words from objection", String.class))
                .containsExactly("Twice what we pay today");
    }

    @Test
    void whatIsNotTakenUpWhereItWasIsSaid() {
        LeadNumber lead = bring("quoted");
        deleteProcessOf(lead);

        assertThat(resume("admin", lead).body())
                .contains(
                        "\"anew\":\"an approval that was asked for: the next quote asks again; an objection that nobody");
    }

    @Test
    void whoWentOnCanStillWin() {
        LeadNumber lead = bring("quoted");
        deleteProcessOf(lead);
        resume("admin", lead);

        play.quote(lead, 5);
        play.win(lead);

        assertThat(desk.openTasks(lead)).containsExactly("ConfirmOrder");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anOrderIsServedHoweverFarItWas(int steps) {
        LeadNumber lead = bring("won");
        String today = clock.instant().toString().substring(0, 10);
        if (steps > 0) {
            desk.complete("operations", lead, "ConfirmOrder", Map.of("dueOn", today));
        }
        if (steps > 1) {
            desk.complete("operations", lead, "DeliverOrder", Map.of("deliveredOn", today));
        }
        deleteProcessOf(lead);
        resume("admin", lead);

        play.serve(lead);

        assertThat(desk.openTasks(lead)).isEmpty();
        assertThat(leads.get(lead).workStatus()).isEqualTo(WorkStatus.CLOSED);
    }

    @Test
    void aLeadHasOneLifeHoweverManyAskAtOnce() throws Exception {
        LeadNumber lead = bring("accepted");
        deleteProcessOf(lead);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> ask = () -> resume("admin", lead).statusCode();
            List<Future<Integer>> answers = people.invokeAll(List.of(ask, ask, ask, ask));

            int started = 0;
            for (Future<Integer> answer : answers) {
                started += answer.get() == 201 ? 1 : 0;
                assertThat(answer.get()).isIn(201, 422);
            }
            assertThat(started).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
    }

    @Test
    void aLeadThatLivesGetsNoSecondLife() {
        LeadNumber lead = bring("accepted");

        HttpResponse<String> answer = resume("admin", lead);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("has its process");
        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
    }

    @Test
    void aClosedLeadNeedsNone() {
        LeadNumber lead = bring("accepted");
        leads.record(lead, InteractionKind.OPT_OUT, null, "No more", "test");

        HttpResponse<String> answer = resume("admin", lead);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is closed");
        assertThat(lost.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offered", "accepted", "quoted"})
    void whoOptsOutIsNobodysWorkAnyMoreThoughNothingCarriesTheLeadOn(String moment) {
        LeadNumber lead = bring(moment);
        deleteProcessOf(lead);

        leads.record(lead, InteractionKind.OPT_OUT, null, "No more", "test");

        assertThat(jdbc.queryForList("select state from assignment where open_lead_id is not null", String.class))
                .isEmpty();
        assertThat(jdbc.queryForList("select state from assignment", String.class))
                .containsExactly("RELEASED");
        assertThat(jdbc.queryForList("select state from quote where state not in ('LOST')", String.class))
                .isEmpty();
    }

    @Test
    void aLeadThatIsNotThereIsNotFound() {
        assertThat(resume("admin", new LeadNumber("L-2026-999999")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "sales-manager", "marketing-lead", "executive"})
    void onlyAdministratorsDoIt(String user) {
        LeadNumber lead = bring("accepted");
        deleteProcessOf(lead);

        assertThat(resume(user, lead).statusCode()).isEqualTo(403);
        assertThat(lost.count()).isEqualTo(1);
    }

    private LeadNumber bring(String moment) {
        if (moment.equals("offered")) {
            return play.ask(NewLeads.demoRequest("Acme"));
        }
        if (moment.equals("accepted")) {
            return play.accepted("Acme");
        }
        LeadNumber lead = play.opportunity("Acme");
        if (moment.equals("opportunity")) {
            return lead;
        }
        play.quote(lead, 0);
        if (moment.equals("won")) {
            play.win(lead);
        }
        return lead;
    }

    private void deleteProcessOf(LeadNumber lead) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.value())
                .rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), "by mistake"));
    }

    private HttpResponse<String> resume(String user, LeadNumber lead) {
        return Visitor.program(port, user).post("/api/leads/%s/lifecycle".formatted(lead), "");
    }
}
