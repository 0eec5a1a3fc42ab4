package dev.baton.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Channel;
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
    private ScoreHistory history;

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
    void eachSignOfInterestBeginsPatienceAnew() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        for (int days : List.of(31, 61, 91)) {
            clock.advance(Duration.ofDays(days));
            jobs.runDue();
        }

        leads.record(lead, InteractionKind.EMAIL_OPENED, Channel.MAIL, "Newsletter", "system");
        clock.advance(Duration.ofDays(31));
        jobs.runDue();

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);
        assertThat(leads.count(play.lead(lead).id(), InteractionKind.DISQUALIFIED))
                .isZero();
    }

    @Test
    void aLeadThatShowsNoSignalIsClosedWithThatReason() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        for (int days : List.of(31, 61, 91, 181)) {
            clock.advance(Duration.ofDays(days));
            jobs.runDue();
        }

        assertThat(leads.timeline(play.lead(lead).id(), 1).get(0).summary()).contains("no signal");
    }

    @Test
    void interestFadesByAQuarterForEach30DaysInWhichNothingHappens() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        leads.record(lead, InteractionKind.PRICING_PAGE, Channel.WEB, "/prices", "system");
        int fresh = engagement(lead);
        assertThat(fresh).isGreaterThanOrEqualTo(20);

        clock.advance(Duration.ofDays(31));
        jobs.runDue();
        assertThat(engagement(lead)).isEqualTo(Math.round(fresh * 0.75f));
        clock.advance(Duration.ofDays(61));
        jobs.runDue();
        assertThat(engagement(lead)).isEqualTo(Math.round(fresh * 0.75f * 0.75f * 0.75f));
        leads.record(lead, InteractionKind.PAGE_VISITED, Channel.WEB, "/", "system");

        assertThat(engagement(lead)).isGreaterThanOrEqualTo(fresh);
    }

    private int engagement(LeadNumber lead) {
        Integer points = play.lead(lead).rating().engagementPoints();
        return points == null ? 0 : points;
    }

    @Test
    void everyScoreSaysWhyWithItsInputsRowsAndVersions() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        leads.record(lead, InteractionKind.PRICING_PAGE, Channel.WEB, "/prices", "system");

        List<ExplainedScore> scores = history.of(play.lead(lead).id(), Long.MAX_VALUE, 10);

        assertThat(scores).hasSize(2);
        assertThat(scores.get(0).engagementPoints()).isGreaterThan(scores.get(1).engagementPoints());
        assertThat(scores.get(1).decisions())
                .satisfiesExactly(
                        fit -> {
                            assertThat(fit.table()).isEqualTo("score-fit");
                            assertThat(fit.version()).isEqualTo(1);
                            assertThat(fit.inputs()).containsEntry("Seniority", "C_LEVEL");
                            assertThat(fit.rules())
                                    .anySatisfy(rule -> assertThat(rule.rule()).startsWith("Top manager"));
                        },
                        engagement -> assertThat(engagement.table()).isEqualTo("score-engagement"),
                        band -> assertThat(band.result()).containsEntry("band", "MQL"));
        assertThat(history.of(play.lead(lead).id(), scores.get(0).id(), 10)).hasSize(1);
    }

    @Test
    void theFormTellsWhatEachTableKnewAndWhichRowsMatched() {
        LeadNumber lead = play.ask(borderline("Acme"));

        String story = String.valueOf(desk.show("marketer", lead, "ReviewLead").get("story"));

        assertThat(story)
                .contains("Score fit, version 1")
                .contains("Knew ")
                .contains("Seniority: C-level")
                .contains("Country: Germany")
                .contains("Top manager");
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
