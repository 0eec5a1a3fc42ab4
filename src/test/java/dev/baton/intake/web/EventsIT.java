package dev.baton.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.Seniority;
import dev.baton.lead.Stage;
import dev.baton.lead.WorkStatus;
import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.MailBlock;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonIT
class EventsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BlockedAddresses blocked;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Leads leads;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate sql;

    private LeadNumber waiting = new LeadNumber("");

    @BeforeEach
    void somebodyWaitsInNurture() {
        waiting = play.ask(NewLeads.download("Acme"));
    }

    @Test
    void anEventChangesTheScoreAtOnceAndSaysHowTheLeadStands() throws IOException {
        int before = play.lead(waiting).rating().score();

        HttpResponse<String> answer = tell("marketer", "{\"kind\": \"PRICING_PAGE\", \"subject\": \"/prices\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode standing = json.readTree(answer.body());
        assertThat(standing.path("score").asInt()).isGreaterThan(before);
        assertThat(play.lead(waiting).rating().score())
                .isEqualTo(standing.path("score").asInt());
        assertThat(leads.timeline(play.lead(waiting).id(), 10))
                .anySatisfy(line -> assertThat(line.summary()).isEqualTo("/prices"));
    }

    @Test
    void whoAsksForADemoIsQualifiedAtOnceAndOutOfNurture() {
        assertThat(play.lead(waiting).stage()).isEqualTo(Stage.NURTURE);

        tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}");

        assertThat(play.lead(waiting).stage()).isEqualTo(Stage.MQL);
        assertThat(play.lead(waiting).rating().band()).isEqualTo("MQL");
        assertThat(desk.openTasks(waiting)).containsExactly("AcceptLead");
    }

    @Test
    void whoAsksForADemoWhileMarketingLooksNeedsNoReview() {
        waiting = play.ask(borderline("Bolt"));
        assertThat(desk.openTasks(waiting)).containsExactly("ReviewLead");

        tell("marketer", "{\"kind\": \"PRICING_PAGE\"}");
        assertThat(desk.openTasks(waiting)).containsExactly("ReviewLead");
        tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}");

        assertThat(play.lead(waiting).stage()).isEqualTo(Stage.MQL);
        assertThat(desk.openTasks(waiting)).containsExactly("AcceptLead");
    }

    @ParameterizedTest
    @CsvSource({"UNSUBSCRIBED,false,UNSUBSCRIBED", "BOUNCED,true,HARD_BOUNCE"})
    void whatEndsMailEndsItForTheAddressAndLowersTheScoreWithoutWakingTheLead(
            String kind, boolean agreesStill, MailBlock block) {
        int before = play.lead(waiting).rating().score();

        tell("marketer", "{\"kind\": \"%s\"}".formatted(kind));

        Lead lead = play.lead(waiting);
        assertThat(lead.consent().consentMail()).isEqualTo(agreesStill);
        assertThat(blocked.of(Objects.requireNonNull(lead.contact().email())).map(BlockedAddress::reason))
                .contains(block);
        assertThat(lead.consent().consentPhone()).isTrue();
        assertThat(lead.rating().score()).isLessThan(before);
        assertThat(lead.workStatus()).isEqualTo(WorkStatus.NURTURING);
        assertThat(leads.count(lead.id(), InteractionKind.NURTURED)).isEqualTo(1);
    }

    @Test
    void aMarketersDecisionToNurtureOutlivesAnUnsubscription() {
        waiting = play.ask(borderline("Bolt"));
        desk.complete("marketer", waiting, "ReviewLead", Map.of("reviewResult", "NURTURE"));

        tell("marketer", "{\"kind\": \"UNSUBSCRIBED\"}");

        assertThat(play.lead(waiting).workStatus()).isEqualTo(WorkStatus.NURTURING);
        assertThat(desk.openTasks(waiting)).isEmpty();
    }

    @Test
    void theSameKeyIsNotedOnce() {
        HttpResponse<String> first = tell("marketer", "{\"kind\": \"EMAIL_CLICKED\"}", "mail-7-click");
        HttpResponse<String> again = tell("marketer", "{\"kind\": \"EMAIL_CLICKED\"}", "mail-7-click");
        HttpResponse<String> other = tell("marketer", "{\"kind\": \"EMAIL_OPENED\"}", "mail-7-click");

        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(leads.count(play.lead(waiting).id(), InteractionKind.EMAIL_CLICKED))
                .isEqualTo(1);
    }

    @Test
    void anEventKeepsItsOwnTime() {
        Instant then = clock.instant().minus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);

        tell("marketer", "{\"kind\": \"WEBINAR\", \"at\": \"%s\"}".formatted(then));

        assertThat(sql.queryForObject("select at from interaction where kind = 'WEBINAR'", java.sql.Timestamp.class))
                .isEqualTo(java.sql.Timestamp.from(then));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\": \"WEBINAR\", \"at\": \"2099-01-01T00:00:00Z\"} | at lies in the future",
                "{\"kind\": \"WEBINAR\", \"at\": \"2001-01-01T00:00:00Z\"} | at is more than 365 days ago",
                "{\"kind\": \"WEBINAR\", \"at\": \"yesterday\"} | at",
                "{} | kind is needed",
                "{\"kind\": \"WON\"} | kind",
                "{\"kind\": \"OPT_OUT\"} | kind",
                "{\"kind\": \"WEBINAR\", \"subject\": \"A\\u0000\"} | subject",
                "{\"kind\": \"WEBINAR\", \"points\": 50} | points"
            })
    void whatIsNoEventIsRefusedByItsField(String body, String field) {
        HttpResponse<String> answer = tell("marketer", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(field);
        assertThat(leads.count(play.lead(waiting).id(), InteractionKind.WEBINAR))
                .isZero();
    }

    @Test
    void onlyWhoWorksWithTheLeadTellsOfIt() {
        sql.update("update lead set team_code = 'west'");

        assertThat(tell("finance", "{\"kind\": \"REPLY\"}").statusCode()).isEqualTo(403);
        assertThat(tell("rep2", "{\"kind\": \"REPLY\"}").statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger(port)
                        .post("/api/leads/" + waiting + "/events", "{\"kind\": \"REPLY\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(tell("rep", "{\"kind\": \"REPLY\"}").statusCode()).isEqualTo(200);
        assertThat(leads.count(play.lead(waiting).id(), InteractionKind.REPLY)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "WEBINAR, 200",
        "DEMO_REQUESTED, 200",
        "UNSUBSCRIBED, 200",
        "PAGE_VISITED, 403",
        "PRICING_PAGE, 403",
        "EMAIL_OPENED, 403",
        "EMAIL_CLICKED, 403",
        "BOUNCED, 403"
    })
    void aSellerTellsWhatSellersSeeAndNotWhatMachinesSee(String kind, int status) {
        sql.update("update lead set team_code = 'west'");
        String event = "{\"kind\": \"%s\"}".formatted(kind);
        int before = play.lead(waiting).rating().score();

        HttpResponse<String> machines = tell("rep", event);
        HttpResponse<String> peoples =
                Visitor.program(port, "rep").post("/api/leads/" + waiting + "/interactions", event);

        assertThat(machines.statusCode()).as(machines.body()).isEqualTo(status);
        assertThat(peoples.statusCode()).isEqualTo(status == 200 ? 204 : status);
        if (status == 403) {
            assertThat(machines.body()).contains("kind", kind, "marketing");
            assertThat(play.lead(waiting).rating().score()).isEqualTo(before);
            assertThat(tell("marketer", event).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoAsksForADemoAfterTheEndBeginsANewLeadOnce() throws IOException {
        end(waiting);

        HttpResponse<String> answer = tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}", "demo-1");
        HttpResponse<String> replayed = tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}", "demo-1");
        jobs.runDue();

        LeadNumber anew =
                new LeadNumber(json.readTree(answer.body()).path("goesOnAs").asText());
        assertThat(replayed.body()).isEqualTo(answer.body());
        assertThat(anew).isNotEqualTo(waiting);
        assertThat(play.lead(waiting).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(play.lead(anew).contact()).isEqualTo(play.lead(waiting).contact());
        assertThat(play.lead(anew).stage()).isEqualTo(Stage.MQL);
        assertThat(desk.openTasks(anew)).containsExactly("AcceptLead");
        assertThat(sql.queryForObject("select count(*) from lead", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void whoHasANewLeadAlreadyRaisesTheHandThere() throws IOException {
        end(waiting);
        LeadNumber running = play.ask(NewLeads.download("Acme"));

        HttpResponse<String> answer = tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}");

        assertThat(json.readTree(answer.body()).path("goesOnAs").asText()).isEqualTo(running.value());
        assertThat(play.lead(running).stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void aDemoAskedForBeforeTheEndOrByWhoWantsNoContactBeginsNothing() throws IOException {
        Instant before = clock.instant().minus(Duration.ofDays(1));
        end(waiting);
        HttpResponse<String> late =
                tell("marketer", "{\"kind\": \"DEMO_REQUESTED\", \"at\": \"%s\"}".formatted(before));
        LeadNumber stopped = play.ask(NewLeads.download("Bolt"));
        leads.record(stopped, InteractionKind.OPT_OUT, null, "Leave me alone", "marketer");
        waiting = stopped;
        HttpResponse<String> unwanted = tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}");

        assertThat(json.readTree(late.body()).path("goesOnAs").isNull()).isTrue();
        assertThat(json.readTree(unwanted.body()).path("goesOnAs").isNull()).isTrue();
        assertThat(sql.queryForObject("select count(*) from lead", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void aDemoAskedForAfterTheEndAllowsAnAnswerAndNothingElse() throws IOException {
        end(waiting);

        HttpResponse<String> answer = tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}");

        Lead anew = play.lead(goesOnAs(answer));
        assertThat(anew.consent().answerWanted()).isTrue();
        assertThat(anew.consent().consentMail()).isFalse();
        assertThat(anew.consent().consentPhone()).isFalse();
        assertThat(anew.consent().consentAt()).isNull();
    }

    @Test
    void whoAskedUsToStopAboutALaterLeadIsNotBroughtBackByAnEarlierOne() throws IOException {
        end(waiting);
        LeadNumber later = play.ask(NewLeads.download("Acme"));
        leads.record(later, InteractionKind.OPT_OUT, null, "Leave me alone", "marketer");

        HttpResponse<String> answer = tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}");

        assertThat(json.readTree(answer.body()).path("goesOnAs").isNull()).isTrue();
        assertThat(sql.queryForObject("select count(*) from lead", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void whoUnsubscribedStaysUnsubscribedWhenADemoIsAskedForOnAnEarlierLead() throws IOException {
        end(waiting);
        LeadNumber later = play.ask(NewLeads.download("Acme"));
        leads.record(later, InteractionKind.UNSUBSCRIBED, null, "By the link", "marketer");
        Instant since = play.lead(later).consent().consentAt();
        clock.advance(Duration.ofHours(1));

        HttpResponse<String> answer = tell("marketer", "{\"kind\": \"DEMO_REQUESTED\"}");

        assertThat(goesOnAs(answer)).isEqualTo(later);
        assertThat(play.lead(later).consent().consentMail()).isFalse();
        assertThat(play.lead(later).consent().consentAt()).isEqualTo(since);
        assertThat(play.lead(later).consent().answerWanted()).isTrue();
    }

    @Test
    void whatHappensWithAClosedLeadIsNotedAndMovesNothing() {
        desk.as("marketer", () -> leads.change(play.lead(waiting).id(), lead -> lead.disqualify(clock.instant())));

        for (String kind : List.of("REPLY", "BOUNCED", "DEMO_REQUESTED")) {
            assertThat(tell("marketer", "{\"kind\": \"%s\"}".formatted(kind)).statusCode())
                    .isEqualTo(200);
        }

        assertThat(play.lead(waiting).stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    private LeadNumber goesOnAs(HttpResponse<String> answer) throws IOException {
        return new LeadNumber(json.readTree(answer.body()).path("goesOnAs").asText());
    }

    private void end(LeadNumber lead) {
        desk.as("marketer", () -> leads.change(play.lead(lead).id(), open -> open.disqualify(clock.instant())));
    }

    private HttpResponse<String> tell(String user, String event) {
        return Visitor.program(port, user).post("/api/leads/" + waiting + "/events", event);
    }

    private HttpResponse<String> tell(String user, String event, String key) {
        return Visitor.program(port, user)
                .with("Idempotency-Key", key)
                .post("/api/leads/" + waiting + "/events", event);
    }

    private static NewLead borderline(String name) {
        return NewLeads.of(name, Seniority.C_LEVEL, 500, InquiryKind.OTHER, "DE", true);
    }
}
