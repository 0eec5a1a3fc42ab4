package dev.baton.objections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.Play;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class ObjectionHandlingProcessTest {

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    private LeadNumber lead = new LeadNumber("none");

    @BeforeEach
    void aBuyerObjectsToThePrice() {
        lead = play.accepted("Acme");
        play.discover(lead, "OPPORTUNITY", true, "");
        desk.complete("rep", lead, "RecordObjection", Map.of("type", "PRICE", "words", "Too much"));
    }

    @Test
    void thePlaybookProposesAQuestionAResponseAndWhoMustHelp() {
        String shown =
                String.valueOf(desk.show("rep", lead, "RespondToObjection").get("playbook"));

        assertThat(shown).asString().contains("question", "response", "proof", "helper");
    }

    @Test
    void aResolvedObjectionLeadsToTheQuote() {
        respond("RESOLVED");

        assertThat(desk.openTasks(lead)).containsExactly("DraftQuote");
        assertThat(states()).containsExactly("RESOLVED");
    }

    @Test
    void anUnresolvedObjectionIsKeptAsSuch() {
        respond("UNRESOLVED");

        assertThat(desk.openTasks(lead)).containsExactly("DraftQuote");
        assertThat(states()).containsExactly("UNRESOLVED");
    }

    @Test
    void anotherObjectionIsRecordedNext() {
        respond("ANOTHER");

        assertThat(desk.openTasks(lead)).containsExactly("RecordObjection");
    }

    @Test
    void anObjectionMayComeUpAgainWhileTheDealIsDecided() {
        respond("RESOLVED");
        play.quote(lead, 0);

        desk.complete("rep", lead, "DecideDeal", Map.of("dealResult", "OBJECTION"));

        assertThat(desk.openTasks(lead)).containsExactly("RecordObjection");
    }

    @Test
    void anObjectionThatWaitsTooLongRemindsItsOwner() {
        clock.advance(Duration.ofDays(3));
        jobs.runDue();

        assertThat(sql.queryForObject(
                        "select recipient from outbox_message where subject like 'Objection not answered%'",
                        String.class))
                .isEqualTo("rep");
    }

    private void respond(String state) {
        desk.complete("rep", lead, "RespondToObjection", Map.of("response", "It pays back", "objectionState", state));
    }

    private List<String> states() {
        return sql.queryForList("select state from objection order by id", String.class);
    }
}
