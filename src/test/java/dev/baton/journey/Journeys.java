package dev.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Channel;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.lead.WorkStatus;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole lives of leads, from the inquiry to the lesson; the same on both databases. */
abstract class Journeys {

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aLeadIsQualifiedAcceptedQuotedApprovedWonDeliveredAndDone() {
        LeadNumber lead = play.accepted("Acme");
        play.discover(lead, "OPPORTUNITY", true, "");
        desk.complete("rep", lead, "RecordObjection", Map.of("type", "PRICE", "words", "Twice what we pay now"));
        assertThat(desk.show("rep", lead, "RespondToObjection").get("playbook"))
                .asString()
                .contains("question");
        desk.complete(
                "rep", lead, "RespondToObjection", Map.of("response", "Half the hours", "objectionState", "RESOLVED"));
        play.quote(lead, 25);
        desk.complete("sales-manager", lead, "ApproveDiscount", Map.of("decision", "APPROVE"));
        play.win(lead);
        play.serve(lead);

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.WON);
        assertThat(play.lead(lead).workStatus()).isEqualTo(WorkStatus.CLOSED);
        assertThat(sql.queryForObject("select state from sales_order", String.class))
                .isEqualTo("CLOSED");
        assertThat(sql.queryForObject("select result from outcome", String.class))
                .isEqualTo("WON");
        assertThat(running(lead)).isZero();
    }

    @Test
    void whatTwoSellersMissInTheCatalogueBecomesADecisionOfMarketing() {
        for (String name : new String[] {"Acme", "Bolt"}) {
            LeadNumber lead = play.accepted(name);
            play.discover(lead, "OPPORTUNITY", false, "An interface to their warehouse");
            play.quote(lead, 0);
            play.lose(lead, "MISSING_FEATURE");
        }

        String task = tasks.createTaskQuery()
                .taskDefinitionKey("DecideOnRecommendation")
                .singleResult()
                .getId();
        desk.as("marketing-lead", () -> {
            tasks.claim(task, "marketing-lead");
            tasks.complete(task, Map.of("decision", "ACCEPT", "reason", "Two deals in a row"));
        });

        assertThat(sql.queryForObject("select state from recommendation", String.class))
                .isEqualTo("ACCEPTED");
        assertThat(sql.queryForObject("select decided_by from recommendation", String.class))
                .isEqualTo("marketing-lead");
    }

    @Test
    void aRefusedLeadNeverGoesBackToTheSellerWhoRefusedIt() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "REFUSED", "refusal", "WRONG_TIMING"));
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);
        assertThat(play.lead(lead).recycleCount()).isEqualTo(1);
        assertThat(play.lead(lead).owner()).isEqualTo("marketer");

        clock.advance(Duration.ofDays(91));
        jobs.runDue();

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.MQL);
        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
    }

    @Test
    void aLeadWithWrongDataIsCorrectedByMarketingAndGoesToAnotherSeller() {
        LeadNumber lead = refusedForWrongData();
        assertThat(desk.openTasks(lead)).containsExactly("CorrectLead");
        assertThat(play.lead(lead).owner()).isEqualTo("marketer");
        assertThat(desk.show("marketer", lead, "CorrectLead").toString())
                .contains("Bad contact data", "The phone is a fax", "acme@acme.example");

        desk.complete(
                "marketer",
                lead,
                "CorrectLead",
                Map.of("correction", "CORRECTED", "firstName", "Kim", "lastName", "Acme", "email", "kim@new.example"));

        assertThat(play.lead(lead).contact().email()).isEqualTo("kim@new.example");
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.MQL);
        assertThat(play.lead(lead).recycleCount()).isEqualTo(1);
        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
        assertThat(play.ask(NewLeads.demoRequest("Acme")))
                .as("the old address is free")
                .isNotEqualTo(lead);
    }

    @Test
    void aLeadWhoseDataNobodyFindsIsClosed() {
        LeadNumber lead = refusedForWrongData();

        desk.complete("marketer", lead, "CorrectLead", Map.of("correction", "HOPELESS"));

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(running(lead)).isZero();
    }

    @Test
    void correctedDataMustReachSomebodyAndNobodyElsesLead() {
        LeadNumber other = play.ask(NewLeads.demoRequest("Bolt"));
        LeadNumber lead = refusedForWrongData();

        assertThatThrownBy(() -> desk.complete("marketer", lead, "CorrectLead", Map.of("correction", "CORRECTED")))
                .hasMessageContaining("email, phone: one of them");
        assertThatThrownBy(() -> desk.complete(
                        "marketer", lead, "CorrectLead", Map.of("correction", "CORRECTED", "email", "no address")))
                .hasMessageContaining("email: is not an e-mail address");
        assertThatThrownBy(() -> desk.complete(
                        "marketer",
                        lead,
                        "CorrectLead",
                        Map.of("correction", "CORRECTED", "email", "Bolt@BOLT.example")))
                .hasMessageContaining("are those of " + other);
        assertThat(desk.openTasks(lead)).containsExactly("CorrectLead");
    }

    @Test
    void aCorrectionChangesSomethingAndTheCompanyMayBeIt() {
        LeadNumber lead = refusedForWrongData();
        Map<String, Object> asShown = new HashMap<>(Map.of("correction", "CORRECTED"));
        Map<String, Object> shown = desk.show("marketer", lead, "CorrectLead");
        for (String field : List.of("firstName", "lastName", "email", "company", "jobTitle", "city", "country")) {
            asShown.put(field, shown.get(field));
        }
        assertThatThrownBy(() -> desk.complete("marketer", lead, "CorrectLead", asShown))
                .hasMessageContaining("change at least one field");
        assertThat(desk.openTasks(lead)).containsExactly("CorrectLead");

        asShown.put("company", "Acme Holding");
        desk.complete("marketer", lead, "CorrectLead", asShown);

        assertThat(play.lead(lead).firm().company()).isEqualTo("Acme Holding");
        assertThat(sql.queryForObject("""
                        select account.name from lead join account on account.id = lead.account_id
                        where lead.number = ?""", String.class, lead.value())).isEqualTo("Acme Holding");
        assertThat(desk.openTasks(lead)).doesNotContain("CorrectLead");
    }

    @Test
    void marketingIsRemindedOfACorrection() {
        refusedForWrongData();

        clock.advance(Duration.ofDays(2));
        jobs.runDue();

        assertThat(sql.queryForList(
                        "select recipient from outbox_message where subject like 'Correction overdue%'", String.class))
                .containsExactly("marketer");
    }

    @Test
    void aRefusalThatMarketingCouldNotActOnNeedsANote() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThatThrownBy(() -> desk.complete(
                        "rep", lead, "AcceptLead", Map.of("acceptance", "REFUSED", "refusal", "DUPLICATE")))
                .hasMessageContaining("note: marketing needs to know more about the reason 'duplicate'");
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
        desk.complete(
                "rep",
                lead,
                "AcceptLead",
                Map.of("acceptance", "REFUSED", "refusal", "DUPLICATE", "note", "Of L-2026-000001"));

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    private LeadNumber refusedForWrongData() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        desk.complete(
                "rep",
                lead,
                "AcceptLead",
                Map.of("acceptance", "REFUSED", "refusal", "BAD_CONTACT_DATA", "note", "The phone is a fax"));
        return lead;
    }

    @Test
    void aLeadThatNobodyAcceptsWaitsInTheQueueWithItsOwner() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        for (int time = 1; time <= 3; time++) {
            passDeadlines();

            assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
            assertThat(play.lead(lead).stage()).isEqualTo(Stage.MQL);
        }
        desk.complete("sales-manager", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.SAL);
    }

    @Test
    void aLeadLostOnTimingIsRecycledAndOneLostOnFitIsClosed() {
        LeadNumber late = play.opportunity("Acme");
        play.quote(late, 0);
        play.lose(late, "TIMING");
        LeadNumber unfit = play.opportunity("Bolt");
        play.quote(unfit, 0);
        play.lose(unfit, "POOR_FIT");

        assertThat(play.lead(late).stage()).isEqualTo(Stage.NURTURE);
        assertThat(play.lead(unfit).stage()).isEqualTo(Stage.LOST);
        assertThat(running(unfit)).isZero();
    }

    @Test
    void aCounterEndsTheLoop() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        for (int round = 0; round < 4 && running(lead) > 0; round++) {
            desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));
            play.discover(lead, "NOT_NOW", false, "");
            clock.advance(Duration.ofDays(91));
            jobs.runDue();
        }

        assertThat(play.lead(lead).stage().isClosed()).isTrue();
        assertThat(play.lead(lead).recycleCount()).isEqualTo(3);
        assertThat(running(lead)).isZero();
    }

    @Test
    void aRepeatInquiryIsASignalThatWakesTheLeadInNurture() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.NURTURE);

        LeadNumber again = play.ask(NewLeads.download("Acme"));

        assertThat(again).isEqualTo(lead);
        assertThat(leads.count(play.lead(lead).id(), InteractionKind.REPEAT_INQUIRY))
                .isEqualTo(1);
        assertThat(leads.count(play.lead(lead).id(), InteractionKind.NURTURED)).isEqualTo(2);
        assertThat(sql.queryForObject("select count(*) from score", Integer.class))
                .isGreaterThan(1);
        assertThat(sql.queryForObject(
                        "select count(*) from outbox_message where recipient = 'marketer'", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whoWantsNoMailAndAsksForADemoIsAnswered() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        leads.record(lead, InteractionKind.UNSUBSCRIBED, Channel.MAIL, "No more mail", "test");

        leads.record(lead, InteractionKind.DEMO_REQUESTED, Channel.WEB, "Asked for a demo", "test");
        jobs.runDue();

        assertThat(play.lead(lead).consent().answerWanted()).isTrue();
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.MQL);
    }

    @Test
    void anOptOutEndsEverythingWhereverTheLeadStands() {
        LeadNumber waiting = play.ask(NewLeads.download("Acme"));
        LeadNumber quoting = play.opportunity("Bolt");

        for (LeadNumber lead : new LeadNumber[] {waiting, quoting}) {
            leads.record(lead, InteractionKind.OPT_OUT, Channel.MAIL, "Stop", "test");
        }

        for (LeadNumber lead : new LeadNumber[] {waiting, quoting}) {
            assertThat(running(lead)).isZero();
            assertThat(play.lead(lead).stage()).isEqualTo(Stage.DISQUALIFIED);
            assertThat(play.lead(lead).consent().isContactable()).isFalse();
        }
    }

    @Test
    void thePersonMayComeBackAfterAClosedLead() {
        LeadNumber first = play.opportunity("Acme");
        play.quote(first, 0);
        play.lose(first, "POOR_FIT");

        LeadNumber second = play.ask(NewLeads.demoRequest("Acme"));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void theEngineKeepsIdsAndFlagsOnly() {
        Set<String> kept = new TreeSet<>();
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        kept.addAll(variables());
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        kept.addAll(variables());
        desk.complete("rep", lead, "MakeFirstContact", Map.of("contact", "CALL"));
        kept.addAll(variables());
        play.discover(lead, "OPPORTUNITY", true, "");
        kept.addAll(variables());

        assertThat(kept)
                .hasSizeGreaterThan(8)
                .isSubsetOf(
                        "leadId",
                        "nurtureDays",
                        "fitPoints",
                        "engagementPoints",
                        "grade",
                        "band",
                        "qualified",
                        "whyThisRep",
                        "assignee",
                        "teamGroup",
                        "managerGroup",
                        "acceptance",
                        "setback",
                        "warnAfter",
                        "escalateAfter",
                        "takeBackAfter",
                        "touchWithin",
                        "finding",
                        "objectionRaised");
    }

    private List<String> variables() {
        return sql.queryForList("select distinct name_ from act_ru_variable", String.class);
    }

    private void passDeadlines() {
        for (int step = 0; step < 4; step++) {
            clock.advance(Duration.ofMinutes(5));
            jobs.runDue();
        }
    }

    private long running(LeadNumber lead) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.value())
                .count();
    }
}
