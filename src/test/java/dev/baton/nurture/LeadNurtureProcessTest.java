package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.callback.Callbacks;
import dev.baton.lead.BuyerStage;
import dev.baton.lead.Channel;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Stage;
import dev.baton.lead.WorkStatus;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class LeadNurtureProcessTest {

    /** A Tuesday morning in Berlin. */
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Leads leads;

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void itIsTuesday() {
        clock.setTo(TUESDAY);
    }

    @Test
    void theSegmentsProgramGoesOnOverTheRoundsAndEachStepIsWrittenOnce() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        daysPass(120);

        assertThat(steps(lead)).containsExactly("STORY", "GUIDE", "CHECK_IN");
        assertThat(sql.queryForList("select step from outbox_message order by id", String.class))
                .containsExactly("nurture-personal/STORY", "nurture-personal/GUIDE", "nurture-personal/CHECK_IN");
        assertThat(postedOn(lead, "STORY")).isEqualTo("2026-03-05T09:00:00Z");
        assertThat(postedOn(lead, "GUIDE")).isEqualTo("2026-03-16T07:00:00Z");
    }

    @Test
    void patienceStillEndsAfterFourRounds() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        daysPass(370);

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(sql.queryForObject("select count(*) from nurture where ending = 'TIME_OVER'", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void nobodyIsWrittenToAtNightOrOnASundayWhereTheyLive() {
        clock.setTo(Instant.parse("2026-03-05T22:30:00Z"));
        LeadNumber berlin = play.ask(NewLeads.download("Acme"));
        LeadNumber america = play.ask(from("Bolt", "US"));

        daysPass(6);

        // two days later it is Saturday night: Monday at eight, and in America eight where the sun comes up last
        assertThat(postedOn(berlin, "STORY")).isEqualTo("2026-03-09T07:00:00Z");
        assertThat(postedOn(america, "STORY")).isEqualTo("2026-03-09T15:00:00Z");
    }

    @Test
    void whoGaveNoConsentForMailRestsWithoutMails() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        leads.record(lead, InteractionKind.UNSUBSCRIBED, Channel.MAIL, "By phone", "marketer");

        daysPass(20);

        assertThat(steps(lead)).isEmpty();
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);
    }

    @Test
    void anAnswerEndsTheWaitAtOnceAndMarketingReadsIt() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        leads.record(lead, InteractionKind.REPLY, Channel.MAIL, "Could you call me?", "mailbox");
        jobs.runDue();

        assertThat(sql.queryForList("select ending from nurture", String.class)).containsExactly("ANSWERED");
        assertThat(desk.openTasks(lead)).containsExactly("ReviewLead");
        assertThat(play.lead(lead).workStatus()).isEqualTo(WorkStatus.IN_REVIEW);
    }

    @Test
    void whoAsksAgainIsScoredAgainAtOnceAndGoesOnWhereTheyWere() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        play.ask(NewLeads.download("Acme"));
        daysPass(14);

        assertThat(sql.queryForList("select ending from nurture where ending is not null", String.class))
                .containsExactly("ASKED_AGAIN");
        assertThat(steps(lead)).containsExactly("STORY", "GUIDE");
    }

    @Test
    void whoIsReviewedAfterAnAnswerMayGoOnInNurture() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        leads.record(lead, InteractionKind.REPLY, Channel.MAIL, "Later, please", "mailbox");
        jobs.runDue();

        desk.complete("marketer", lead, "ReviewLead", Map.of("reviewResult", "NURTURE"));

        assertThat(play.lead(lead).workStatus()).isEqualTo(WorkStatus.NURTURING);
        assertThat(sql.queryForObject("select count(*) from nurture where open_lead_id is not null", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aSmallSignMovesTheBuyersStageAndTheProgramButNotTheWait() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        leads.record(lead, InteractionKind.WEBINAR, Channel.WEB, "Stayed to the end", "marketer");
        jobs.runDue();

        assertThat(play.lead(lead).buyerStage()).isEqualTo(BuyerStage.CONSIDERATION);
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);
        assertThat(sql.queryForObject("select count(*) from nurture", Integer.class))
                .isEqualTo(1);
        assertThat(planned()).containsExactly("COMPARISON");
    }

    @Test
    void whoReachesTheDecisionLeavesAndIsLookedAt() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        leads.record(lead, InteractionKind.PRICING_PAGE, Channel.WEB, "Prices", "marketer");
        leads.record(lead, InteractionKind.PRICING_PAGE, Channel.WEB, "Prices again", "marketer");
        jobs.runDue();

        assertThat(play.lead(lead).buyerStage()).isEqualTo(BuyerStage.DECISION);
        assertThat(sql.queryForList("select ending from nurture order by id", String.class))
                .first()
                .isIn("ENGAGED", "WORTH_MORE");
        assertThat(desk.openTasks(lead)).isNotEmpty();
    }

    @Test
    void salesKeepsAwayAsLongAsMarketingNurtures() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        assertThat(desk.openTasks(lead)).isEmpty();
        assertThat(play.lead(lead).keptFromSales()).isTrue();
        assertThatThrownBy(() -> callbacks.book(
                        play.lead(lead).id(), LocalDateTime.parse("2026-03-04T10:00:00"), null, "sales-manager"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nurture");
    }

    @Test
    void anOptOutEndsTheStayAndWhatWasPlanned() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));

        leads.record(lead, InteractionKind.OPT_OUT, Channel.MAIL, "Stop", "marketer");
        daysPass(30);

        assertThat(sql.queryForList("select ending from nurture", String.class)).containsExactly("OPTED_OUT");
        assertThat(sql.queryForObject("select count(*) from nurture_mail", Integer.class))
                .isZero();
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void aLeadThatSalesGaveBackGetsAProgramOfItsOwn() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        desk.complete(
                "rep",
                lead,
                "AcceptLead",
                Map.of("acceptance", "REFUSED", "refusal", "WRONG_TIMING", "note", "Next year"));

        daysPass(30);

        assertThat(steps(lead)).containsExactly("SECOND_CHANCE");
        assertThat(sql.queryForList("select segment from nurture", String.class))
                .containsExactly("RETURNING");
    }

    private void daysPass(int days) {
        for (int hours = 0; hours < days * 24; hours += 6) {
            clock.advance(Duration.ofHours(6));
            jobs.runDue();
        }
    }

    private List<String> steps(LeadNumber lead) {
        return sql.queryForList(
                "select step from nurture_mail where lead_id = ? and posted_at is not null order by posted_at",
                String.class,
                play.lead(lead).id().value());
    }

    private List<String> planned() {
        return sql.queryForList("select step from nurture_mail where state = 'PLANNED'", String.class);
    }

    private Instant postedOn(LeadNumber lead, String step) {
        return sql.queryForObject(
                        "select due_at from nurture_mail where lead_id = ? and step = ? and posted_at is not null",
                        java.time.OffsetDateTime.class,
                        play.lead(lead).id().value(),
                        step)
                .toInstant();
    }

    private static NewLead from(String name, String country) {
        return NewLeads.of(
                name, dev.baton.lead.Seniority.UNKNOWN, 0, dev.baton.lead.InquiryKind.DOWNLOAD, country, true);
    }
}
