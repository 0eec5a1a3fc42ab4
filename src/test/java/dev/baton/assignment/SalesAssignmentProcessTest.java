package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.ContactKeys;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Milestones;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Stage;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.workingtime.CalendarSettings;
import dev.baton.workingtime.Hours;
import dev.baton.workingtime.WorkingCalendars;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class SalesAssignmentProcessTest {

    private static final CalendarSettings MORNINGS = new CalendarSettings(
            ZoneOffset.UTC,
            null,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .collect(Collectors.toMap(day -> day, day -> List.of(Hours.of("08:00-12:00")))),
            Set.of());

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Leads leads;

    @Autowired
    private WorkingCalendars calendars;

    @Test
    void theSellerWhoAcceptsOwnsTheLead() {
        LeadNumber lead = play.accepted("Acme");

        assertThat(play.lead(lead).owner()).isEqualTo("rep");
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.SAL);
        assertThat(states()).containsExactly("ACCEPTED");
    }

    @Test
    void theAssignedSellerIsWrittenToOnce() {
        play.ask(NewLeads.demoRequest("Acme"));

        assertThat(sql.queryForList("select recipient from outbox_message", String.class))
                .containsExactly("rep");
    }

    @Test
    void aRefusalNeedsAReason() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThatThrownBy(() -> desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "REFUSED")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("refusal");
        assertThat(states()).containsExactly("OFFERED");
    }

    @Test
    void marketingReadsWhyALeadWasRefused() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        desk.complete(
                "rep",
                lead,
                "AcceptLead",
                Map.of("acceptance", "REFUSED", "refusal", "NOT_IN_TARGET_GROUP", "note", "A school"));

        assertThat(sql.queryForList("select recipient, body from outbox_message where subject like 'Refused: %'"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter).containsEntry("RECIPIENT", "marketer");
                    assertThat(String.valueOf(letter.get("BODY")))
                            .contains("not in target group")
                            .contains("A school");
                });
    }

    @Test
    void theOwnerIsWarnedAtHalfTimeAndTheManagerToldAtTheEndOfIt() {
        play.ask(NewLeads.demoRequest("Acme"));

        clock.advance(Duration.ofMinutes(6));
        jobs.runDue();
        assertThat(subjects()).anyMatch(it -> it.startsWith("Half of the time is over"));
        assertThat(subjects()).noneMatch(it -> it.startsWith("Not accepted in time"));
        clock.advance(Duration.ofMinutes(5));
        jobs.runDue();

        assertThat(sql.queryForObject(
                        "select recipient from outbox_message where subject like 'Not accepted in time%'",
                        String.class))
                .isEqualTo("sales-manager");
    }

    @Test
    void whenManyAreLateInTheQueueOneLetterAnHourSaysSo() {
        sql.update("update rep set active = false");
        try {
            for (int lead = 0; lead < 8; lead++) {
                play.ask(NewLeads.demoRequest("Lead" + lead));
            }
            clock.advance(Duration.ofMinutes(11));
            jobs.runDue();

            assertThat(subjects().stream().filter(it -> it.startsWith("Not accepted in time")))
                    .as("five leads, the owner and an executive")
                    .hasSize(10);
            assertThat(sql.queryForList(
                            "select recipient from outbox_message where subject like 'Many wait%' order by recipient",
                            String.class))
                    .containsExactly("executive", "sales-manager");
        } finally {
            sql.update("update rep set active = true");
        }
    }

    @Test
    void aReminderSaysUntilWhen() {
        calendars.set("west", MORNINGS, "test");
        try {
            clock.setTo(Instant.parse("2026-11-20T11:57:00Z"));
            play.ask(NewLeads.demoRequest("Acme"));
            clock.setTo(Instant.parse("2026-11-23T08:02:01Z"));
            jobs.runDue();

            assertThat(sql.queryForObject(
                            "select body from outbox_message where subject like 'Half of the time%'", String.class))
                    .contains("accept or refuse it by 23 Nov 2026, 08:07 (Z)");
        } finally {
            calendars.reset("west");
        }
    }

    @Test
    void deadlinesPassOnlyWhileTheTeamWorks() {
        calendars.set("west", MORNINGS, "test");
        try {
            clock.setTo(Instant.parse("2026-11-20T11:57:00Z"));
            LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
            clock.setTo(Instant.parse("2026-11-23T08:01:59Z"));
            jobs.runDue();
            assertThat(subjects()).hasSize(1);

            clock.setTo(Instant.parse("2026-11-23T08:02:01Z"));
            jobs.runDue();
            assertThat(subjects()).anyMatch(it -> it.startsWith("Half of the time is over"));
            clock.setTo(Instant.parse("2026-11-23T08:07:01Z"));
            jobs.runDue();
            assertThat(subjects()).anyMatch(it -> it.startsWith("Not accepted in time"));
            assertThat(states()).containsExactly("OFFERED");
            clock.setTo(Instant.parse("2026-11-23T08:12:01Z"));
            jobs.runDue();

            assertThat(states()).containsExactly("TAKEN_BACK", "OFFERED");
            assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
        } finally {
            calendars.reset("west");
        }
    }

    @Test
    void theSilentOneIsToldAndTheNextKnowsThatTheLeadWasReassigned() {
        play.ask(NewLeads.demoRequest("Acme"));

        clock.advance(Duration.ofMinutes(16));
        jobs.runDue();

        assertThat(sql.queryForList("select recipient || ': ' || subject from outbox_message", String.class))
                .anyMatch(it -> it.startsWith("rep: Taken back: L-"))
                .anyMatch(it -> it.startsWith("sales-manager: Reassigned to you: L-"));
        assertThat(sql.queryForList("select kind from breach order by kind", String.class))
                .containsExactly("NOT_ANSWERED", "TAKEN_BACK");
    }

    @Test
    void eachStepOfTheHandOffIsTimed() {
        clock.setTo(Instant.parse("2026-11-20T12:00:00Z"));
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        clock.advance(Duration.ofMinutes(3));
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        clock.advance(Duration.ofMinutes(2));
        desk.complete("rep", lead, "MakeFirstContact", Map.of("contact", "CALL"));

        assertThat(sql.queryForMap("select * from hand_off"))
                .containsEntry("STATE", "ACCEPTED")
                .containsEntry("SYSTEM_SECONDS", 0L)
                .containsEntry("ROUTING_SECONDS", 0L)
                .containsEntry("ANSWER_SECONDS", 180L)
                .containsEntry("TOUCH_SECONDS", 300L)
                .containsEntry("TOUCH_WORKING_SECONDS", 300L);
        Milestones times = play.lead(lead).milestones();
        assertThat(List.of(times.capturedAt(), times.qualifiedAt(), times.routedAt(), times.assignedAt()))
                .containsOnly(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(times.notifiedAt()).as("the letter waits").isNull();
        assertThat(times.acceptedAt()).isEqualTo("2026-11-20T12:03:00Z");
        assertThat(times.firstTouchAt()).isEqualTo("2026-11-20T12:05:00Z");
    }

    @Test
    void aLeadThatWaitedForItsOwnerIsABreach() {
        LeadId lead = qualified("Acme");

        clock.advance(Duration.ofMinutes(3));
        assignments.assign(lead);

        assertThat(sql.queryForList("select kind from breach", String.class)).containsExactly("ASSIGNED_LATE");
    }

    @Test
    void silenceTakesTheLeadBackAndOffersItToTheNext() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        clock.advance(Duration.ofMinutes(16));
        jobs.runDue();

        assertThat(states()).containsExactly("TAKEN_BACK", "OFFERED");
        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void silenceNeverMovesALeadOutOfTheQueue() {
        LeadNumber lead = waitingInTheQueue();

        for (int time = 1; time <= 3; time++) {
            clock.advance(Duration.ofMinutes(16));
            jobs.runDue();

            assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
            assertThat(play.lead(lead).stage()).isEqualTo(Stage.MQL);
            assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
            assertThat(breaches("NOT_ANSWERED")).hasSize(time);
        }

        assertThat(breaches("TAKEN_BACK")).isEmpty();
        assertThat(states()).containsExactly("RELEASED", "RELEASED", "RELEASED", "OFFERED");
        assertThat(subjects()).noneMatch(it -> it.startsWith("Taken back"));
    }

    @Test
    void whoOwnsTheQueueAndTheExecutivesAreToldOfEachDeadlineThatPassesInIt() {
        waitingInTheQueue();

        clock.advance(Duration.ofMinutes(11));
        jobs.runDue();
        assertThat(readers("Not accepted in time%")).containsExactly("sales-manager", "executive");
        assertThat(readers("Still in the queue%")).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        jobs.runDue();

        assertThat(readers("Still in the queue%")).containsExactly("sales-manager", "executive");
        assertThat(sql.queryForList("select body from outbox_message where subject like 'Still in%'", String.class))
                .allSatisfy(body -> assertThat(body).contains("stays there until somebody accepts or refuses it"));
        clock.advance(Duration.ofMinutes(16));
        jobs.runDue();
        assertThat(readers("Not accepted in time%")).hasSize(4);
        assertThat(readers("Still in the queue%")).hasSize(4);
    }

    @Test
    void whatWaitsInTheQueueIsStillAccepted() {
        LeadNumber lead = waitingInTheQueue();
        clock.advance(Duration.ofMinutes(40));
        jobs.runDue();

        desk.complete("sales-manager", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.SAL);
    }

    @Test
    void whatWaitsGoesToTheNextOwnerWhenItsOwnerLeadsNoTeamAnyMore() {
        LeadNumber lead = waitingInTheQueue();
        sql.update("update team set manager = 'executive'");
        sql.update("update rep set active = false");
        try {
            clock.advance(Duration.ofMinutes(16));
            jobs.runDue();

            assertThat(play.lead(lead).owner()).isEqualTo("executive");
        } finally {
            sql.update("update team set manager = 'sales-manager'");
            sql.update("update rep set active = true");
        }
    }

    @Test
    void whoOwnsNothingButTheQueueGivesToSellersOfEveryTeam() {
        LeadNumber lead = waitingInTheQueue();
        sql.update("update team set manager = 'executive' where code <> 'desk'");
        try {
            assertThat(String.valueOf(
                            desk.show("sales-manager", lead, "AcceptLead").get("sellers")))
                    .contains("Sales West", "Sales East");

            desk.complete("sales-manager", lead, "AcceptLead", Map.of("giveTo", "rep2"));

            assertThat(play.lead(lead).owner()).isEqualTo("rep2");
        } finally {
            sql.update("update team set manager = 'sales-manager'");
        }
    }

    @Test
    void whoOwnsTheQueueGivesALeadToASellerWhoIsAskedThen() {
        clock.setTo(Instant.parse("2026-11-20T12:00:00Z"));
        LeadNumber lead = waitingInTheQueue();
        Map<String, Object> form = desk.show("sales-manager", lead, "AcceptLead");
        assertThat(form).containsEntry("mayGive", true);
        assertThat(String.valueOf(form.get("sellers")))
                .contains(
                        "\"value\":\"rep\"",
                        "\"label\":\"Rhea Pohl (rep), Sales West\"",
                        "Ravi Osman (rep2), Sales East");

        clock.advance(Duration.ofMinutes(5));
        desk.complete("sales-manager", lead, "AcceptLead", Map.of("giveTo", "rep2", "note", "You know them"));

        assertThat(states()).containsExactly("RELEASED", "OFFERED");
        assertThat(play.lead(lead).owner()).isEqualTo("rep2");
        assertThat(play.lead(lead).teamCode()).isEqualTo("east");
        assertThat(sql.queryForObject("select reason from assignment where open_lead_id is not null", String.class))
                .isEqualTo("Chosen by Sana Moreau (sales-manager)");
        assertThat(String.valueOf(desk.show("rep2", lead, "AcceptLead").get("story")))
                .contains(
                        "Chosen by Sana Moreau (sales-manager)",
                        "Offered to Ravi Osman (rep2): Chosen by Sana Moreau (sales-manager). You know them",
                        "Nobody can");
        assertThat(letter("Reassigned to you%"))
                .contains("by 20 Nov 2026, 12:15 (UTC)", "Why you: Chosen by Sana Moreau (sales-manager)");
        desk.complete("rep2", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        assertThat(play.lead(lead).stage()).isEqualTo(Stage.SAL);
        assertThat(play.lead(lead).owner()).isEqualTo("rep2");
    }

    @Test
    void anExecutiveWhoOwnsTheQueueGivesALeadToAnySellerAndSellsNothing() {
        sql.update("update team set manager = 'executive'");
        try {
            LeadNumber lead = waitingInTheQueue();
            assertThat(play.lead(lead).owner()).isEqualTo("executive");

            assertThatThrownBy(() -> desk.complete("executive", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED")))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("give the lead to a seller or refuse it");
            desk.complete("executive", lead, "AcceptLead", Map.of("giveTo", "rep"));

            assertThat(play.lead(lead).owner()).isEqualTo("rep");
        } finally {
            sql.update("update team set manager = 'sales-manager'");
        }
    }

    @Test
    void whatWasGivenToASellerWhoIsSilentIsBackInTheQueue() {
        LeadNumber lead = waitingInTheQueue();
        desk.complete("sales-manager", lead, "AcceptLead", Map.of("giveTo", "rep"));
        sql.update("update rep set active = false");
        try {
            clock.advance(Duration.ofMinutes(16));
            jobs.runDue();

            assertThat(states()).containsExactly("RELEASED", "TAKEN_BACK", "OFFERED");
            assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
            assertThat(desk.show("sales-manager", lead, "AcceptLead")).containsEntry("mayGive", false);
        } finally {
            sql.update("update rep set active = true");
        }
    }

    @Test
    void aLeadIsGivenOnlyToWhoSellsThereIsThereAndDidNotRefuseIt() {
        LeadNumber lead = waitingInTheQueue();
        sql.update("""
                insert into assignment (lead_id, team_code, assignee, reason, state, refusal, assigned_at)
                values (?, 'west', 'rep', 'It was their turn', 'REFUSED', 'NO_BUDGET', current_timestamp)""", play.lead(lead).id().value());
        sql.update("""
                insert into absence (user_id, from_at, kind, entered_by, entered_at)
                values ('rep2', ?, 'ILLNESS', 'rep2', current_timestamp)""", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC));
        try {
            assertThat(desk.show("sales-manager", lead, "AcceptLead")).containsEntry("mayGive", false);
            refusesToGive(lead, Map.of("giveTo", "rep"), "Rhea Pohl (rep) refused this lead before");
            refusesToGive(lead, Map.of("giveTo", "rep2"), "Ravi Osman (rep2) is away");
            refusesToGive(lead, Map.of("giveTo", "marketer"), "Mara Keller (marketer) sells in no team");
            refusesToGive(lead, Map.of("giveTo", "nobody"), "nobody sells in no team");
            refusesToGive(lead, Map.of("giveTo", "sales-manager"), "leave it empty and accept the lead");
            refusesToGive(lead, Map.of("giveTo", "rep2", "acceptance", "ACCEPTED"), "giveTo: leave it empty");
            refusesToGive(lead, Map.of("note", "Hm"), "acceptance: accept the lead or refuse it");
        } finally {
            sql.update("delete from absence");
        }
        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
    }

    @Test
    void nobodyGivesALeadThatWaitsInNoQueueOfTheirs() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        for (String user : List.of("rep", "sales-manager")) {
            assertThat(desk.show(user, lead, "AcceptLead"))
                    .containsEntry("mayGive", false)
                    .doesNotContainValue("rep2");
            assertThatThrownBy(() -> desk.complete(user, lead, "AcceptLead", Map.of("giveTo", "rep2")))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageContaining("giveTo: only who owns the queue");
            tasks.setAssignee(tasks.createTaskQuery().singleResult().getId(), null);
        }
        assertThat(states()).containsExactly("OFFERED");
    }

    @Test
    void theOfferSaysUntilWhenAndWhereAndHowToReachThePerson() {
        clock.setTo(Instant.parse("2026-11-20T12:00:00Z"));
        play.ask(NewLeads.demoRequest("Acme"));
        assertThat(letter("New lead%"))
                .contains(
                        "is yours to accept or refuse by 20 Nov 2026, 12:10 (UTC)",
                        "Company: Acme Ltd",
                        "Phone: not known",
                        "Your tasks: http://localhost:8080/camunda/app/tasklist/");

        clock.advance(Duration.ofMinutes(16));
        jobs.runDue();

        assertThat(letter("Reassigned to you%"))
                .contains(
                        "by 20 Nov 2026, 12:26 (UTC)",
                        "Why you: you own the queue.",
                        "It was with Rhea Pohl (rep) before.");
    }

    @Test
    void whoRefusedALeadCannotClaimItFromTheQueueAgain() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        sql.update("""
                insert into assignment (lead_id, team_code, assignee, reason, state, refusal, assigned_at)
                values (?, 'west', 'sales-manager', 'It was their turn', 'REFUSED', 'NO_BUDGET', current_timestamp)""", play.lead(lead).id().value());

        assertThatThrownBy(() -> claim(lead, "sales-manager"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("You refused this lead before");

        assertThat(tasks.createTaskQuery().singleResult().getAssignee()).isNull();
        claim(lead, "rep");
    }

    @Test
    void whoIsAwayCannotClaimALead() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        sql.update("""
                insert into absence (user_id, from_at, kind, entered_by, entered_at)
                values ('rep', ?, 'ILLNESS', 'rep', current_timestamp)""", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC));
        try {
            assertThatThrownBy(() -> claim(lead, "rep"))
                    .isInstanceOf(BadUserRequestException.class)
                    .hasMessageContaining("You are reported as away");
            assertThat(tasks.createTaskQuery().singleResult().getAssignee()).isNull();
        } finally {
            sql.update("delete from absence");
        }
        claim(lead, "rep");
    }

    @Test
    void theRowThatDecidedComesFirstInTheForm() {
        name("Acme Ltd", "NAMED", "east", "rep2");
        sql.update("update rep set active = false where user_id = 'rep2'");
        try {
            LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

            String told = told(lead);
            assertThat(told.indexOf("Rhea Pohl (rep) gets it"))
                    .isPositive()
                    .isLessThan(told.indexOf("Nobody can; passed over"));
            assertThat(told.indexOf("Nobody can; passed over")).isLessThan(told.indexOf("Does not fit"));
        } finally {
            sql.update("update rep set active = true");
        }
    }

    @Test
    void theStoryNamesTeamAndCountryAsPeopleDo() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThat(told(lead)).contains("\"team\":\"Sales West\"", "\"country\":\"Germany\"");
    }

    @Test
    void theFormKnowsWhichReasonsNeedANote() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThat(String.valueOf(desk.show("rep", lead, "AcceptLead").get("noteNeeded")))
                .contains("BAD_CONTACT_DATA")
                .doesNotContain("WRONG_TIMING");
    }

    @Test
    void aLeadHasOneOpenAssignmentAtEveryMoment() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThatThrownBy(() -> sql.update("""
                        insert into assignment (lead_id, open_lead_id, team_code, assignee, reason, state, assigned_at)
                        select lead_id, open_lead_id, team_code, 'rep2', reason, state, assigned_at from assignment
                        where lead_id = ?""", play.lead(lead).id().value()))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    @Test
    void aLeadWithoutAnOwnerCannotExist() {
        play.ask(NewLeads.demoRequest("Acme"));

        assertThatThrownBy(() -> sql.update("update lead set owner = null"))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void sellersTakeTurns() {
        sql.update("insert into rep (user_id, team_code) values ('another-rep', 'west')");
        try {
            List.of("A1", "B1", "C1", "D1").forEach(name -> play.ask(NewLeads.demoRequest(name)));

            assertThat(sql.queryForList("select assignee from assignment order by id", String.class))
                    .containsExactly("another-rep", "rep", "another-rep", "rep");
        } finally {
            sql.update("delete from rep where user_id = 'another-rep'");
        }
    }

    @Test
    void aTeamWithNobodyLeftSendsTheLeadToTheDeskWithANamedOwner() {
        sql.update("update rep set active = false");
        try {
            LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

            assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
            assertThat(play.lead(lead).teamCode()).isEqualTo("desk");
        } finally {
            sql.update("update rep set active = true");
        }
    }

    @Test
    void aNamedAccountIsItsSellersWhateverTheTerritory() {
        name("Acme Ltd", "NAMED", "east", "rep2");

        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThat(play.lead(lead).owner()).isEqualTo("rep2");
        assertThat(play.lead(lead).teamCode()).isEqualTo("east");
    }

    @Test
    void aNamedAccountWhoseSellerCannotIsTheTeamsAndThenTheTerritorys() {
        name("Acme Ltd", "NAMED", "east", "rep2");
        sql.update("update rep set active = false where user_id = 'rep2'");
        try {
            LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

            assertThat(play.lead(lead).owner()).isEqualTo("rep");
            assertThat(told(lead))
                    .contains(
                            "A named account: its own seller",
                            "Nobody can; passed over: Ravi Osman (rep2): not selling",
                            "Western Europe and North America",
                            "Rhea Pohl (rep) gets it",
                            "Does not fit: seller by contract is not known");
        } finally {
            sql.update("update rep set active = true");
        }
    }

    @Test
    void whatAContractGivesToATeamNobodyElseGets() {
        name("Acme Ltd", "CONTRACT", "east", null);
        sql.update("update rep set active = false where user_id = 'rep2'");
        try {
            assertThat(play.lead(play.ask(NewLeads.demoRequest("Acme"))).owner())
                    .isEqualTo("sales-manager");
        } finally {
            sql.update("update rep set active = true");
        }
    }

    @Test
    void whoSellsToACompanyAlreadyGetsItsNextLeadThoughItIsAnothersTurn() {
        play.opportunity("Acme");
        sql.update("insert into rep (user_id, team_code) values ('another-rep', 'west')");
        try {
            assertThat(play.lead(play.ask(NewLeads.demoRequest("Ac-me"))).owner())
                    .isEqualTo("rep");
            assertThat(play.lead(play.ask(NewLeads.demoRequest("Bolt"))).owner())
                    .isEqualTo("another-rep");
        } finally {
            sql.update("delete from rep where user_id = 'another-rep'");
        }
    }

    @Test
    void whoeverLooksInCockpitReadsWhyItIsThisSeller() {
        play.ask(NewLeads.demoRequest("Acme"));

        assertThat(sql.queryForList("select text_ from act_ru_variable where name_ = 'whyThisRep'", String.class))
                .isEqualTo(sql.queryForList("select reason from assignment", String.class))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("it was their turn");
    }

    @Test
    void whoIsAskedTwiceForAnOwnerNamesOne() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assignments.assign(play.lead(lead).id());

        assertThat(states()).containsExactly("OFFERED");
    }

    @Test
    void aServedCustomerTakesNoRoomFromTheirSeller() {
        LeadNumber lead = play.opportunity("Acme");
        play.quote(lead, 0);
        play.win(lead);
        play.serve(lead);

        assertThat(states()).containsExactly("RELEASED");
    }

    @Test
    void aSellerOfAnotherTeamSeesNeitherTaskNorForm() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        desk.as("rep2", () -> assertThat(tasks.createTaskQuery().count()).isZero());
        assertThatThrownBy(() -> desk.show("rep2", lead, "AcceptLead")).isInstanceOf(AssertionError.class);
    }

    @Test
    void onlyASellerOfTheTeamItIsOfferedToTakesALead() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        LeadId id = play.lead(lead).id();

        assertThatThrownBy(() -> assignments.accept(id, "rep2", null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("This lead belongs to team west, and you do not");
        assertThatThrownBy(() -> assignments.refuse(id, "rep2", Refusal.values()[0], null))
                .isInstanceOf(RefusedException.class);
        assertThat(states()).containsExactly("OFFERED");
        assertThat(play.lead(lead).owner()).isEqualTo("rep");
        assignments.accept(id, "sales-manager", null);
        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
    }

    @Test
    void whoHadTheOfferOrOwnsTheQueueHearsThatAColleagueTookIt() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        sql.update("update assignment set assignee = 'sales-manager'");

        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));

        assertThat(sql.queryForList(
                        "select recipient || ': ' || subject from outbox_message where subject like 'Taken by%'",
                        String.class))
                .containsExactly("sales-manager: Taken by Rhea Pohl (rep): " + lead);
    }

    @Test
    void onlyWhoClaimedTheTaskMayAnswerIt() {
        play.ask(NewLeads.demoRequest("Acme"));
        String task = tasks.createTaskQuery().singleResult().getId();

        desk.as(
                "rep",
                () -> assertThatThrownBy(() -> tasks.complete(task, Map.of("acceptance", "ACCEPTED")))
                        .isInstanceOf(ProcessEngineException.class)
                        .hasMessageContaining("Claim the task first"));
    }

    @Test
    void noVariableOfTheCallerGetsPastTheForm() {
        play.ask(NewLeads.demoRequest("Acme"));
        String task = tasks.createTaskQuery().singleResult().getId();

        desk.as("rep", () -> {
            tasks.claim(task, "rep");
            // refused, so that the process goes on and keeps what it was given
            tasks.complete(task, Map.of("acceptance", "REFUSED", "refusal", "WRONG_TIMING", "approverRole", "NONE"));
        });

        assertThat(sql.queryForList("select name_ from act_ru_variable", String.class))
                .contains("leadId", "acceptance")
                .doesNotContain("approverRole");
    }

    private void name(String company, String ground, String team, @Nullable String seller) {
        sql.update("""
                insert into named_account (name_key, company, ground, team_code, seller, set_by, set_at)
                values (?, ?, ?, ?, ?, 'test', current_timestamp)""", ContactKeys.company(company), company, ground, team, seller);
    }

    private String told(LeadNumber lead) {
        return String.valueOf(desk.show("rep", lead, "AcceptLead").get("story"));
    }

    private LeadId qualified(String name) {
        LeadId lead = leads.get(
                        leads.capture(NewLeads.demoRequest(name), "test").number())
                .id();
        leads.change(lead, open -> open.promoteToMql(clock.instant()));
        return lead;
    }

    private List<String> states() {
        return sql.queryForList("select state from assignment order by id", String.class);
    }

    private LeadNumber waitingInTheQueue() {
        sql.update("update rep set active = false");
        try {
            return play.ask(NewLeads.demoRequest("Acme"));
        } finally {
            sql.update("update rep set active = true");
        }
    }

    private void refusesToGive(LeadNumber lead, Map<String, Object> answer, String why) {
        assertThatThrownBy(() -> desk.complete("sales-manager", lead, "AcceptLead", answer))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(why);
    }

    private void claim(LeadNumber lead, String user) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.value())
                .singleResult()
                .getId();
        desk.as(user, () -> tasks.claim(task, user));
    }

    private List<String> breaches(String kind) {
        return sql.queryForList("select kind from breach where kind = ?", String.class, kind);
    }

    private List<String> readers(String subject) {
        return sql.queryForList(
                "select recipient from outbox_message where subject like ? order by id", String.class, subject);
    }

    private String letter(String subject) {
        return sql.queryForObject("select body from outbox_message where subject like ?", String.class, subject);
    }

    private List<String> subjects() {
        return sql.queryForList("select subject from outbox_message", String.class);
    }
}
