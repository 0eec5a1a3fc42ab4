package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form refuses, by the requests of Tasklist and of programs. */
@BatonIT
class TaskDeskIT {

    // at which step the others meet the quicker one differs from time to time
    private static final int TIMES = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private LeadNumber lead = new LeadNumber("none");
    private String task = "";

    @BeforeEach
    void aSellerHasClaimedALead() {
        lead = play.ask(NewLeads.demoRequest("Acme"));
        task = tasks.createTaskQuery().singleResult().getId();
        assertThat(Visitor.program(port, "rep")
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"rep\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoClaimsATaskThatAnotherHasJustCompletedIsToldSo() {
        Visitor rep = Visitor.program(port, "rep");
        rep.post(
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\": {\"acceptance\": {\"value\": \"ACCEPTED\"}}}");

        HttpResponse<String> late = rep.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"rep\"}");

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("This task is not there any more");
    }

    @ParameterizedTest
    @CsvSource({
        "'', acceptance",
        "'\"acceptance\":{\"value\":\"MAYBE\"}', acceptance: must be one of [",
        "'\"acceptance\":{\"value\":\"SILENT\"}', 'acceptance: must be one of [ACCEPTED, REFUSED]'",
        "'\"acceptance\":{\"value\":0}', acceptance",
        "'\"acceptance\":{\"value\":\"ACCEPTED\"},\"note\":{\"value\":\"a\\u0000b\"}', note: contains the control character U+0000",
        "'\"acceptance\":{\"value\":7}', acceptance",
        "'\"acceptance\":{\"value\":\"REFUSED\"}', refusal: say why you refuse the lead"
    })
    void aWrongAnswerIsTheCallersToMendAndNamesTheField(String variables, String message) {
        for (HttpResponse<String> answer : answers(variables)) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(message);
        }
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void aRefusalIsSaidWithoutTheIdsOfTheEngine(String way) {
        String open = task(lead, "AcceptLead");
        Visitor rep = way.startsWith("/camunda") ? Visitor.browser(port, "rep") : Visitor.program(port, "rep");
        rep.post(way + "/task/" + open + "/claim", "{\"userId\":\"rep\"}");

        HttpResponse<String> answer = rep.post(
                way + "/task/" + open + "/submit-form",
                "{\"variables\":{\"acceptance\":{\"value\":\"REFUSED\"},\"refusal\":{\"value\":\"DUPLICATE\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.message"))
                .isEqualTo("note: marketing needs to know more about the reason 'duplicate'");
    }

    @Test
    void whoOnlyLooksAtAnOfferReadsWhichReasonsNeedANote() {
        HttpResponse<String> shown = Visitor.program(port, "rep")
                .get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false");

        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(JsonPath.<String>read(shown.body(), "$.noteNeeded.value")).contains("BAD_CONTACT_DATA");
    }

    @Test
    void aRightAnswerEndsTheTask() {
        HttpResponse<String> answer = Visitor.program(port, "rep")
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"acceptance\":{\"value\":\"ACCEPTED\"}}}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(desk.openTasks(lead)).doesNotContain("AcceptLead");
    }

    @ParameterizedTest
    @CsvSource({
        "need, 'a\\u0000b', need: contains the control character U+0000 at position 2",
        "product, '\\u0000', product: contains the control character U+0000",
        "closeOn, +999999999-01-01, 'closeOn: must be a day of the calendar, from the year 1900 to 2200'",
        "closeOn, 1899-12-31, 'closeOn: must be a day of the calendar'",
        "closeOn, soon, 'closeOn: must be a day of the calendar'"
    })
    void whatNoDatabaseKeepsIsRefusedByItsName(String field, String value, String message) {
        String discovery = discoverNeeds();

        HttpResponse<String> answer = submit(discovery, field, value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message).doesNotContain("insert into", "SQL");
        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
    }

    @Test
    void lineBreaksTabsAndADateOfThisCenturyAreWelcome() {
        String discovery = discoverNeeds();

        assertThat(submit(discovery, "need", "a\\r\\nb\\tc").statusCode()).isEqualTo(204);
    }

    @RepeatedTest(TIMES)
    void ofManyWhoClaimAtOnceNobodySeesAnError() throws Exception {
        LeadNumber other = play.ask(NewLeads.demoRequest("Bolt"));
        String open = task(other, "AcceptLead");

        List<HttpResponse<String>> answers = atOnce(number -> {
            String user = number % 2 == 0 ? "rep" : "sales-manager";
            return Visitor.program(port, user)
                    .post("/engine-rest/task/" + open + "/claim", "{\"userId\":\"%s\"}".formatted(user));
        });

        assertThat(answers).extracting(HttpResponse::statusCode).contains(204).containsOnly(204, 400);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 400)
                .allSatisfy(answer -> assertThat(answer.body()).contains("Somebody was quicker: look again"));
    }

    @RepeatedTest(TIMES)
    void ofManyWhoApproveAtOnceOneDoesAndTheOthersAreToldSo() throws Exception {
        LeadNumber deal = play.opportunity("Bolt");
        play.quote(deal, 20);
        String approval = task(deal, "ApproveDiscount");
        Visitor manager = Visitor.program(port, "sales-manager");
        manager.post("/engine-rest/task/" + approval + "/claim", "{\"userId\":\"sales-manager\"}");

        List<HttpResponse<String>> answers = atOnce(number -> Visitor.program(port, "sales-manager")
                .post(
                        "/engine-rest/task/" + approval + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"APPROVE\"}}}"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 204).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Somebody was quicker: look again");
        });
    }

    @Test
    void whoLooksAtATaskThatIsGoneIsToldSo() {
        Visitor rep = Visitor.program(port, "rep");
        rep.post(
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\": {\"acceptance\": {\"value\": \"ACCEPTED\"}}}");

        HttpResponse<String> late = rep.get("/engine-rest/task/" + task + "/form-variables?deserializeValues=false");

        assertThat(late.statusCode()).as(late.body()).isEqualTo(400);
        assertThat(late.body()).contains("This task is not there any more");
    }

    @Test
    void aTaskThatWentWhileItWasLookedAtIsGone() {
        boolean gone = engine.getCommandExecutorTxRequired().execute(look -> {
            assertThat(tasks.createTaskQuery().taskId(task).singleResult()).isNotNull();
            Visitor.program(port, "rep")
                    .post(
                            "/engine-rest/task/" + task + "/submit-form",
                            "{\"variables\": {\"acceptance\": {\"value\": \"ACCEPTED\"}}}");
            return new OpenTasks(engine).isGone(task);
        });

        assertThat(gone).isTrue();
    }

    private List<HttpResponse<String>> atOnce(IntFunction<HttpResponse<String>> request) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(10);
        try {
            List<Callable<HttpResponse<String>>> requests = IntStream.range(0, 10)
                    .<Callable<HttpResponse<String>>>mapToObj(number -> () -> request.apply(number))
                    .toList();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : people.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    private String discoverNeeds() {
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));
        String discovery = task(lead, "DiscoverNeeds");
        Visitor.program(port, "rep").post("/engine-rest/task/" + discovery + "/claim", "{\"userId\":\"rep\"}");
        return discovery;
    }

    /** A whole discovery of which one field is as given. */
    private HttpResponse<String> submit(String discovery, String field, String value) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "finding", "OPPORTUNITY",
                "budget", "PLANNED",
                "authority", "DECIDER",
                "need", "Quotes take a week",
                "timeline", "NOW",
                "product", "BUSINESS",
                "closeOn", "2027-02-01"));
        fields.put(field, value);
        String variables = fields.entrySet().stream()
                .map(entry -> "\"%s\":{\"value\":\"%s\"}".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(","));
        return Visitor.program(port, "rep")
                .post(
                        "/engine-rest/task/" + discovery + "/submit-form",
                        "{\"variables\":{%s,\"valueAmount\":{\"value\":14400}}}".formatted(variables));
    }

    private String task(LeadNumber about, String name) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(about.value())
                .taskDefinitionKey(name)
                .singleResult()
                .getId();
    }

    private List<HttpResponse<String>> answers(String variables) {
        String body = "{\"variables\":{%s}}".formatted(variables);
        Visitor program = Visitor.program(port, "rep");
        Visitor browser = Visitor.browser(port, "rep");
        return List.of(
                program.post("/engine-rest/task/" + task + "/complete", body),
                program.post("/engine-rest/task/" + task + "/submit-form", body),
                browser.post("/camunda/api/engine/engine/default/task/" + task + "/complete", body),
                browser.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", body));
    }
}
