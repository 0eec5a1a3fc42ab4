package dev.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an auditor asks about a won lead, though the engine's own history is lean. */
@BatonIT
class AuditIT {

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private LeadNumber lead;

    @BeforeEach
    void won() {
        lead = play.ask(NewLeads.demoRequest("Audited"));
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));
        play.discover(lead, "OPPORTUNITY", false, "");
        play.quote(lead, 0);
        play.win(lead);
        play.serve(lead);
    }

    @Test
    void whoDidWhatAndWhen() {
        List<HistoricTaskInstance> done = history.createHistoricTaskInstanceQuery()
                .orderByHistoricTaskInstanceEndTime()
                .asc()
                .list();

        assertThat(done)
                .extracting(HistoricTaskInstance::getTaskDefinitionKey, HistoricTaskInstance::getAssignee)
                .map(tuple -> tuple.toList().get(0) + " " + tuple.toList().get(1))
                .contains("AcceptLead rep", "DiscoverNeeds rep", "DecideDeal rep", "DeliverOrder operations");
        assertThat(done)
                .allSatisfy(task -> assertThat(task.getDurationInMillis())
                        .isCloseTo(
                                task.getEndTime().getTime()
                                        - task.getStartTime().getTime(),
                                within(50L)));
        assertThat(lines("timeline", "actor")).contains("rep", "operations", "system");
    }

    @Test
    void whichRuleMatchedWithWhichInputs() {
        JsonNode decision = StreamSupport.stream(detail().path("decisions").spliterator(), false)
                .filter(made -> "score-fit".equals(made.path("table").asText()))
                .findFirst()
                .orElseThrow();

        assertThat(decision.path("version").asInt()).isPositive();
        assertThat(decision.path("inputs").toString()).contains("C_LEVEL");
        assertThat(decision.path("rules")).isNotEmpty();
        assertThat(sql.queryForObject("select count(*) from decision_log", Integer.class))
                .isGreaterThan(5);
        assertThat(sql.queryForList("select distinct dec_def_key_ from act_hi_decinst", String.class))
                .as("asked outside of a model's steps, and told nowhere else")
                .contains("task-deadlines")
                .doesNotContain("score-fit", "band-lead", "route-lead", "propose-change");
    }

    @Test
    void theValuesBeforeAndAfter() {
        JsonNode changes = detail().path("changes");

        assertThat(changes.findValuesAsText("actor")).contains("rep", "system");
        assertThat(StreamSupport.stream(changes.spliterator(), false)
                        .map(change -> change.path("actor").asText() + " "
                                + change.path("values").path("stage").toString()))
                .contains("rep [\"MQL\",\"SAL\"]", "rep [\"SAL\",\"SQL\"]", "rep [\"SQL\",\"WON\"]");
        assertThat(changes.findValues("score").toString()).startsWith("[[0,");
        assertThat(changes.findValues("owner")).isNotEmpty();
    }

    @Test
    void whereALeadEndedAndWhatPassedOnTheWay() {
        assertThat(sql.queryForList("select act_id_ from act_hi_actinst", String.class))
                .contains("LeadAccepted", "DealWon", "LeadServed")
                .doesNotContain("AcceptLead", "ScoreLead");
        assertThat(sql.queryForObject("select count(*) from act_hi_varinst", Integer.class)
                        + sql.queryForObject("select count(*) from act_hi_detail", Integer.class)
                        + sql.queryForObject("select count(*) from act_hi_job_log", Integer.class))
                .isZero();
    }

    private List<String> lines(String list, String value) {
        return detail().path(list).findValuesAsText(value);
    }

    private JsonNode detail() {
        try {
            return json.readTree(Visitor.program(port, "marketer")
                    .get("/api/leads/" + lead.value())
                    .body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
