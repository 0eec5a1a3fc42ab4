package dev.baton.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.assignment.Assignments;
import dev.baton.assignment.Refusal;
import dev.baton.closing.Closing;
import dev.baton.closing.Ending;
import dev.baton.closing.LossReason;
import dev.baton.engagement.Authority;
import dev.baton.engagement.Budget;
import dev.baton.engagement.Discovery;
import dev.baton.engagement.Engagements;
import dev.baton.engagement.Finding;
import dev.baton.engagement.Timeline;
import dev.baton.feedback.ChangeKind;
import dev.baton.feedback.Effect;
import dev.baton.feedback.Recommendation;
import dev.baton.feedback.RecommendationState;
import dev.baton.feedback.Reviews;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.objections.ObjectionType;
import dev.baton.objections.Objections;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.Journeys;
import dev.baton.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class FeedbackLoopProcessTest {

    @Autowired
    private Leads leads;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Closing closing;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Objections objections;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private int lost;

    @BeforeEach
    void timeStands() {
        clock.setTo(Instant.parse("2026-11-22T12:30:00Z"));
    }

    @Test
    void aRefusalIsKeptOnceHoweverOftenTheLoopRuns() {
        LeadNumber lead = refused("Acme", Refusal.LOW_INTENT);

        learnFrom(lead);
        learnFrom(lead);

        assertThat(kept()).containsExactly("REFUSED LOW_INTENT not now");
        assertThat(journeys.ends(lead.value())).containsExactly("FeedbackKept", "FeedbackKept");
    }

    @Test
    void aLeadThatIsRefusedAgainTeachesAgain() {
        LeadNumber lead = refused("Acme", Refusal.LOW_INTENT);
        learnFrom(lead);

        clock.advance(Duration.ofDays(30));
        assignments.assign(id(lead), Journeys.toTeam("east"));
        assignments.refuse(id(lead), "rep2", Refusal.NO_BUDGET, "not now");
        learnFrom(lead);

        assertThat(kept()).containsExactly("REFUSED LOW_INTENT not now", "REFUSED NO_BUDGET not now");
    }

    @Test
    void silenceIsALessonToo() {
        LeadNumber lead = journeys.offered("Acme");
        assignments.takeBack(id(lead));

        learnFrom(lead);

        assertThat(kept()).containsExactly("SILENT west null");
    }

    @Test
    void aLessonThatRepeatsIsPutBeforeMarketingOnce() {
        loseOnPrice(3);
        assertThat(open()).hasSize(1);
        Recommendation raised = open().get(0);
        assertThat(raised.changeKind()).isEqualTo(ChangeKind.PRICE);
        assertThat(raised.occurrences()).isEqualTo(3);
        assertThat(raised.number()).matches("R-2026-\\d{6}");
        assertThat(desk.openTasks(new LeadNumber(raised.number()))).containsExactly("DecideOnRecommendation");

        loseOnPrice(1);

        assertThat(open()).hasSize(1);
    }

    @Test
    void gapsInDifferentThingsAreDifferentLessonsAlsoWithoutAProduct() {
        learnFrom(withGap("Acme", Finding.NO_NEED, null));
        learnFrom(withGap("Bolt", Finding.NOT_NOW, null));
        learnFrom(withGap("Cape", Finding.NOT_NOW, ObjectionType.FEATURES));
        learnFrom(withGap("Dune", Finding.OPPORTUNITY, null));

        assertThat(kept())
                .filteredOn(lesson -> lesson.startsWith("GAP"))
                .containsExactly(
                        "GAP NO_NEED a warehouse interface",
                        "GAP NOT_NOW a warehouse interface",
                        "GAP FEATURES a warehouse interface",
                        "GAP BUSINESS a warehouse interface");
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsHeardTooRarelyIsOnlyKept() {
        loseOnPrice(2);

        assertThat(open()).isEmpty();
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatIsNinetyDaysOldNoLongerCounts() {
        loseOnPrice(2);

        clock.advance(Duration.ofDays(91));
        loseOnPrice(1);

        assertThat(open()).isEmpty();
    }

    @Test
    void aMarketingLeadAcceptsWithAReasonAfterSeeingTheEvidence() {
        loseOnPrice(3);
        LeadNumber review = new LeadNumber(open().get(0).number());

        assertThat(desk.show("marketing-lead", review, "DecideOnRecommendation").get("recommendation"))
                .asString()
                .contains("Lost, price: heard 3 times", "“too dear” (rep, L-2026-");
        desk.complete(
                "marketing-lead",
                review,
                "DecideOnRecommendation",
                Map.of("decision", "ACCEPT", "reason", "An entry plan from January"));

        assertThat(journeys.ends(review.value())).containsExactly("RecommendationAccepted");
        Recommendation decided = reviews.find(review.value()).orElseThrow();
        assertThat(decided.state()).isEqualTo(RecommendationState.ACCEPTED);
        assertThat(decided.decidedBy()).isEqualTo("marketing-lead");
        assertThat(decided.reason()).isEqualTo("An entry plan from January");
    }

    @Test
    void aDeclinedLessonIsCountedAnewBeforeItComesBack() {
        loseOnPrice(3);
        clock.advance(Duration.ofDays(1));
        decline(open().get(0));
        clock.advance(Duration.ofDays(1));

        loseOnPrice(2);
        assertThat(open()).isEmpty();
        loseOnPrice(1);

        assertThat(open()).hasSize(1);
    }

    @Test
    void aDecisionNeedsAReason() {
        loseOnPrice(3);
        LeadNumber review = new LeadNumber(open().get(0).number());

        assertThatThrownBy(() -> desk.complete(
                        "marketing-lead", review, "DecideOnRecommendation", Map.of("decision", "DECLINE")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("reason");
        assertThat(open()).hasSize(1);
    }

    @Test
    void onlyMarketingLeadsDecide() {
        loseOnPrice(3);
        LeadNumber review = new LeadNumber(open().get(0).number());

        assertThatThrownBy(() -> desk.complete(
                        "marketer",
                        review,
                        "DecideOnRecommendation",
                        Map.of("decision", "ACCEPT", "reason", "I like it")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anOverdueDecisionRemindsTheMarketingLeads() {
        loseOnPrice(3);
        Recommendation waiting = open().get(0);

        clock.advance(Duration.ofDays(8));
        jobs.runDue();

        assertThat(journeys.letters())
                .contains("marketing-lead: Recommendation %s waits for a decision".formatted(waiting.number()));
        assertThat(journeys.ends(waiting.number())).containsExactly("MarketingLeadReminded");
    }

    @Test
    void theEffectOfADecisionIsMeasured() {
        loseOnPrice(3);
        learnFrom(refused("Bolt", Refusal.LOW_INTENT));
        Recommendation before = open().get(0);
        clock.advance(Duration.ofHours(1));
        decline(before);
        clock.advance(Duration.ofHours(1));
        loseOnPrice(1);
        learnFrom(refused("Cape", Refusal.LOW_INTENT));
        clock.advance(Duration.ofHours(1));

        Effect effect = reviews.effect(reviews.find(before.number()).orElseThrow());

        assertThat(effect.before()).isEqualTo(75.0);
        assertThat(effect.since()).isEqualTo(50.0);
    }

    private void loseOnPrice(int times) {
        for (int time = 0; time < times; time++) {
            LeadNumber lead = journeys.opportunity("Lost" + ++lost);
            closing.lose(id(lead), LossReason.PRICE, new Ending(null, "too dear", "rep"));
            learnFrom(lead);
        }
    }

    private LeadNumber withGap(String name, Finding finding, @Nullable ObjectionType objection) {
        LeadNumber lead = journeys.accepted(name);
        String product = finding == Finding.OPPORTUNITY ? "BUSINESS" : null;
        engagements.note(new Discovery(
                null,
                id(lead).value(),
                Budget.UNKNOWN,
                Authority.UNKNOWN,
                "Stock in one place",
                Timeline.UNKNOWN,
                product,
                null,
                null,
                "a warehouse interface",
                finding,
                "rep",
                clock.instant()));
        if (objection != null) {
            objections.record(id(lead), objection, "It cannot do that", "rep");
        }
        return lead;
    }

    private LeadNumber refused(String name, Refusal reason) {
        LeadNumber lead = journeys.offered(name);
        assignments.refuse(id(lead), "rep", reason, "not now");
        return lead;
    }

    private void decline(Recommendation recommendation) {
        desk.complete(
                "marketing-lead",
                new LeadNumber(recommendation.number()),
                "DecideOnRecommendation",
                Map.of("decision", "DECLINE", "reason", "The price is right"));
        assertThat(journeys.ends(recommendation.number())).containsExactly("RecommendationDeclined");
    }

    private void learnFrom(LeadNumber lead) {
        journeys.start(FeedbackLoopProcess.KEY, lead);
    }

    private List<Recommendation> open() {
        return reviews.page(RecommendationState.PROPOSED, Long.MAX_VALUE, 10);
    }

    private List<String> kept() {
        return jdbc.queryForList(
                "select kind || ' ' || subject || ' ' || coalesce(note, 'null') from feedback order by id",
                String.class);
    }

    private LeadId id(LeadNumber lead) {
        return leads.get(lead).id();
    }
}
