package dev.baton.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.InquiryKind;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.Seniority;
import dev.baton.lead.Stage;
import dev.baton.lead.WorkStatus;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class LeadQualificationProcessTest {

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
    private JdbcTemplate sql;

    @Test
    void aBorderlineLeadIsReviewedByAPerson() {
        LeadNumber lead = play.ask(borderline("Acme"));

        assertThat(desk.openTasks(lead)).containsExactly("ReviewLead");
        assertThat(play.lead(lead).workStatus()).isEqualTo(WorkStatus.IN_REVIEW);
    }

    @Test
    void marketingQualifiesABorderlineLead() {
        LeadNumber lead = play.ask(borderline("Acme"));

        desk.complete("marketer", lead, "ReviewLead", Map.of("reviewResult", "QUALIFY"));

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.MQL);
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void marketingSendsABorderlineLeadToNurture() {
        LeadNumber lead = play.ask(borderline("Acme"));

        desk.complete("marketer", lead, "ReviewLead", Map.of("reviewResult", "NURTURE"));

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);
        assertThat(desk.openTasks(lead)).isEmpty();
    }

    @Test
    void marketingDisqualifiesOnlyWithAReason() {
        LeadNumber lead = play.ask(borderline("Acme"));

        assertThatThrownBy(() -> desk.complete("marketer", lead, "ReviewLead", Map.of("reviewResult", "DISQUALIFY")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("reason");
        desk.complete("marketer", lead, "ReviewLead", Map.of("reviewResult", "DISQUALIFY", "reason", "NO_FIT"));

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(leads.timeline(play.lead(lead).id(), 1).get(0).summary()).contains("no fit");
    }

    @Test
    void anAnswerThatTheFormDoesNotOfferIsRefusedWithWhatItOffers() {
        LeadNumber lead = play.ask(borderline("Acme"));

        assertThatThrownBy(() -> desk.complete("marketer", lead, "ReviewLead", Map.of("reviewResult", "maybe")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("reviewResult")
                .hasMessageContaining("QUALIFY");
        assertThat(desk.openTasks(lead)).containsExactly("ReviewLead");
    }

    @Test
    void anOverdueReviewRemindsMarketingOnce() {
        LeadNumber lead = play.ask(borderline("Acme"));

        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        clock.advance(Duration.ofDays(20));
        jobs.runDue();

        assertThat(sql.queryForList(
                        "select recipient from outbox_message where subject like 'Review overdue%'", String.class))
                .containsExactly("marketer");
        assertThat(desk.openTasks(lead)).containsExactly("ReviewLead");
    }

    @Test
    void somebodyWhomNobodyMayReachIsDisqualified() {
        LeadNumber lead = play.ask(NewLeads.withoutConsent("Acme"));

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(leads.timeline(play.lead(lead).id(), 1).get(0).summary()).contains("not contactable");
    }

    @Test
    void patienceEndsAfterFourRounds() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        for (int days : List.of(31, 61, 91, 181)) {
            assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);
            clock.advance(Duration.ofDays(days));
            jobs.runDue();
        }

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(leads.count(play.lead(lead).id(), InteractionKind.NURTURED)).isEqualTo(4);
    }

    @Test
    void everyScoreKeepsItsInputsItsTableVersionAndTheRulesThatMatched() {
        play.ask(NewLeads.demoRequest("Acme"));

        Map<String, Object> made = sql.queryForMap("""
                select d.* from score s join decision_log d on d.id = s.fit_decision_id""");

        assertThat(made.get("table_version")).isEqualTo(1);
        assertThat(made.get("inputs")).asString().contains("\"Seniority\":\"C_LEVEL\"");
        assertThat(made.get("matched_rules")).asString().contains("Top manager");
    }

    private static NewLead borderline(String name) {
        return NewLeads.of(name, Seniority.C_LEVEL, 500, InquiryKind.OTHER, "DE", true);
    }
}
