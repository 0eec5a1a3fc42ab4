package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.Channel;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.Outbox;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.Letters;
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
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a marketing lead learns about the programs, over HTTP and in Tasklist. */
@BatonIT
class NurtureReportIT {

    private static final String MARCH = "/api/reports/nurture?from=2026-03-01&to=2026-03-31";

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Leads leads;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void itIsTuesday() {
        clock.setTo(Instant.parse("2026-03-03T09:00:00Z"));
    }

    @Test
    void whatWasDueIsToldByProgramStepVariantAndSegment() throws IOException {
        mailed("Acme");
        mailed("Bolt");
        play.ask(NewLeads.download("Coil"));

        List<JsonNode> story = lines("STORY");

        assertThat(story.stream().mapToInt(line -> line.get("due").asInt()).sum())
                .isEqualTo(3);
        assertThat(story.stream().mapToInt(line -> line.get("sent").asInt()).sum())
                .isEqualTo(2);
        assertThat(story).allSatisfy(line -> {
            assertThat(line.get("program").asText()).isEqualTo("personal");
            assertThat(line.get("segment").asText()).isEqualTo("PERSON");
        });
    }

    @Test
    void anAnswerIsCreditedToTheLastMailAndSoIsAQualification() throws IOException {
        LeadNumber lead = mailed("Acme");
        clock.advance(Duration.ofDays(1));
        leads.record(lead, InteractionKind.REPLY, Channel.MAIL, "Tell me more", "mailbox");
        jobs.runDue();
        desk.complete("marketer", lead, "ReviewLead", Map.of("reviewResult", "QUALIFY"));

        JsonNode line = lines("STORY").get(0);

        assertThat(line.get("answered").asInt()).isEqualTo(1);
        assertThat(line.get("mqls").asInt()).isEqualTo(1);
    }

    @Test
    void aBounceIsCountedWithItsMail() throws IOException {
        LeadNumber lead = mailed("Acme");

        Visitor.program(port, "admin").post("/api/mail/events", """
                {"events":[{"id":"1","kind":"HARD_BOUNCE","recipient":"acme@acme.example",
                            "messageId":"%s"}]}""".formatted(
                        Letters.of(outbox, lead, "nurture-personal/STORY").messageId()));

        assertThat(lines("STORY").get(0).get("bounced").asInt()).isEqualTo(1);
    }

    @Test
    void championAndChallengerAreComparedInWords() throws IOException {
        mailed("Acme");
        mailed("Bolt");
        mailed("Coil");
        mailed("Disk");
        sql.update("update nurture_mail set variant = case when id = (select min(id) from nurture_mail)"
                + " then 'CHALLENGER' else 'CHAMPION' end");

        JsonNode comparison = report("marketing-lead").get("comparisons").get(0);

        assertThat(comparison.get("step").asText()).isEqualTo("STORY");
        assertThat(comparison.get("trusted").asBoolean()).isFalse();
        assertThat(comparison.get("verdict").asText()).startsWith("Not yet");
    }

    @ParameterizedTest
    @CsvSource({"marketing-lead, 200", "executive, 200", "admin, 200", "marketer, 403", "rep, 403", "sales-manager, 403"
    })
    void figuresAreForThoseWhoAnswerForThem(String user, int status) {
        assertThat(Visitor.program(port, user).get(MARCH).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02&to=2026-03-01, from",
        "from=2025-01-01&to=2026-03-01, 366",
        "from=yesterday&to=2026-03-01, from"
    })
    void aWrongPeriodIsRefusedWithWhatToMend(String period, String named) {
        HttpResponse<String> answer = Visitor.program(port, "admin").get("/api/reports/nurture?" + period);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains(named);
    }

    @Test
    void aMarketingLeadAsksForItInTasklistAndPutsItAway() {
        mailed("Acme");
        String process = latest("nurture-report");

        desk.as(
                "marketing-lead",
                () -> forms.submitStartForm(process, Map.of("from", "2026-03-01", "to", "2026-03-31")));
        Task task =
                tasks.createTaskQuery().taskDefinitionKey("ReadNurtureReport").singleResult();

        assertThat(task.getAssignee()).isEqualTo("marketing-lead");
        assertThat(task.getName()).isEqualTo("Read nurture report, 1 Mar 2026 to 31 Mar 2026");
        desk.as("marketing-lead", () -> {
            assertThat(String.valueOf(forms.getTaskFormVariables(task.getId()).get("report")))
                    .contains("1 Mar 2026 to 31 Mar 2026", "personal", "Story (", "\"sent\":1");
            forms.submitTaskForm(task.getId(), Map.of());
        });
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @Test
    void whatIsDueLaterIsToldWithTheFirstDayWhereNothingIsDueYet() throws IOException {
        play.ask(NewLeads.download("Acme"));
        play.ask(NewLeads.download("Bolt"));

        desk.as("marketing-lead", () -> {
            forms.submitStartForm(latest("nurture-report"), Map.of());
            String task = tasks.createTaskQuery()
                    .taskDefinitionKey("ReadNurtureReport")
                    .singleResult()
                    .getId();
            assertThat(String.valueOf(forms.getTaskFormVariables(task).get("report")))
                    .contains(
                            "\"due\":\"none in this period\"",
                            "\"later\":\"2, the first on 5 Mar 2026",
                            "\"mails\":2",
                            "\"step\":\"Story\"");
        });
        JsonNode planned = json.readTree(Visitor.program(port, "marketing-lead")
                        .get("/api/reports/nurture?from=2026-02-01&to=2026-03-03")
                        .body())
                .get("planned");
        assertThat(planned.size()).isEqualTo(1);
        assertThat(planned.get(0).get("mails").asInt()).isEqualTo(2);
        assertThat(planned.get(0).get("first").asText()).startsWith("2026-03-05");
    }

    @Test
    void aMailThatWasGivenUpIsCountedInTheFormWithTheTaskThatSeesToIt() {
        mailed("Acme");
        sql.update("update outbox_message set state = 'FAILED'");

        desk.as("marketing-lead", () -> {
            forms.submitStartForm(latest("nurture-report"), Map.of());
            String task = tasks.createTaskQuery()
                    .taskDefinitionKey("ReadNurtureReport")
                    .singleResult()
                    .getId();
            assertThat(String.valueOf(forms.getTaskFormVariables(task).get("report")))
                    .contains("\"givenUp\":\"1: 'Retry mail' in 'My team's queue'");
        });
    }

    @Test
    void eachContentOfAStepIsALineOfItsOwn() throws IOException {
        mailed("Acme");
        mailed("Bolt");
        sql.update("update nurture_mail set variant = 'CHAMPION' where step = 'STORY'");
        sql.update("update nurture_mail set content = 'old-story' where id = (select min(id) from nurture_mail)");

        assertThat(lines("STORY"))
                .extracting(line -> line.get("content").asText())
                .hasSize(2)
                .contains("old-story")
                .doesNotHaveDuplicates();
    }

    @Test
    void aReportThatNobodyReadsIsPutAwayByItself() {
        desk.as("marketing-lead", () -> forms.submitStartForm(latest("nurture-report"), Map.of()));

        clock.advance(Duration.ofDays(8));
        jobs.runDue();

        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("ReadNurtureReport")
                        .count())
                .isZero();
    }

    @Test
    void aSellerMayNotStartIt() {
        String process = latest("nurture-report");

        desk.as(
                "rep",
                () -> assertThatThrownBy(() -> forms.submitStartForm(process, Map.of()))
                        .isInstanceOf(ProcessEngineException.class));
    }

    @Test
    void aPeriodThatIsNoneIsRefusedInTheForm() {
        String process = latest("nurture-report");

        desk.as(
                "marketing-lead",
                () -> assertThatThrownBy(
                                () -> forms.submitStartForm(process, Map.of("from", "2026-03-31", "to", "2026-03-01")))
                        .hasMessageContaining("from: must not be after to"));
    }

    @Test
    void whoMaySeeALeadSeesItsNurture() throws IOException {
        LeadNumber lead = mailed("Acme");
        String path = "/api/leads/%s/nurture".formatted(lead);

        JsonNode view =
                json.readTree(Visitor.program(port, "marketer").get(path).body());

        assertThat(view.get("buyerStage").asText()).isEqualTo("AWARENESS");
        assertThat(view.get("keptFromSales").asBoolean()).isTrue();
        assertThat(view.get("mails").size()).isEqualTo(2);
        assertThat(view.toString()).doesNotContain("token", "acme@acme.example");
        assertThat(Visitor.program(port, "rep").get(path).statusCode()).isEqualTo(404);
        assertThat(Visitor.program(port, "marketer").get("/api/leads/" + lead).body())
                .contains("\"keptFromSales\":true", "\"buyerStage\":\"AWARENESS\"");
    }

    private LeadNumber mailed(String name) {
        clock.setTo(Instant.parse("2026-03-03T09:00:00Z"));
        LeadNumber lead = play.ask(NewLeads.download(name));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        sql.update(
                "update nurture_mail set state = 'SENT', sent_at = ? where state = 'POSTED'",
                clock.instant().atOffset(java.time.ZoneOffset.UTC));
        return lead;
    }

    private String latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private List<JsonNode> lines(String step) throws IOException {
        List<JsonNode> lines = new java.util.ArrayList<>();
        report("marketing-lead").get("lines").forEach(line -> {
            if (line.get("step").asText().equals(step)) {
                lines.add(line);
            }
        });
        return lines;
    }

    private JsonNode report(String user) throws IOException {
        return json.readTree(Visitor.program(port, user).get(MARCH).body());
    }
}
