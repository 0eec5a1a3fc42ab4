package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Stage;
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
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class SalesAssignmentProcessTest {

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
    void silenceTakesTheLeadBackAndOffersItToTheNext() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        clock.advance(Duration.ofMinutes(16));
        jobs.runDue();

        assertThat(states()).containsExactly("TAKEN_BACK", "OFFERED");
        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
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

    private List<String> states() {
        return sql.queryForList("select state from assignment order by id", String.class);
    }

    private List<String> subjects() {
        return sql.queryForList("select subject from outbox_message", String.class);
    }
}
