package dev.baton.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Stage;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.Play;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class SalesEngagementProcessTest {

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
    void aLeadWithoutProgressIsReportedToTheManager() {
        LeadNumber lead = play.accepted("Acme");

        clock.advance(Duration.ofDays(8));
        jobs.runDue();

        assertThat(sql.queryForObject(
                        "select recipient from outbox_message where subject like 'No progress%'", String.class))
                .isEqualTo("sales-manager");
        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
    }
}
