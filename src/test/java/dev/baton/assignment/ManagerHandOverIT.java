package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another manages a team: what the one of before held there goes on without them, and they see nothing of it. */
@BatonIT
class ManagerHandOverIT {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private SalesTeams teams;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void somebodyWhoWillManage() {
        User boss = identity.newUser("boss");
        boss.setPassword("Baton-Demo-2026");
        identity.saveUser(boss);
    }

    @AfterEach
    void asItWas() {
        identity.clearAuthentication();
        jdbc.execute("truncate table lead, absence, hand_over cascade");
        teams.appoint("west", "sales-manager");
        teams.appoint("desk", "sales-manager");
        identity.deleteUser("boss");
        jdbc.update("update rep set active = true");
    }

    @Test
    void theQueueGoesToTheNewManagerAndWhatWasAcceptedFromItToASeller() {
        LeadNumber waiting = queued("Waiting");
        LeadNumber accepted = queued("Accepted");
        desk.complete("sales-manager", accepted, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        jdbc.update("update rep set active = true");

        assertThat(appoint("desk", "boss")).isEqualTo(204);
        jobs.runDue();

        assertThat(play.lead(waiting).owner()).isEqualTo("boss");
        assertThat(play.lead(accepted).owner()).isEqualTo("rep");
        assertThat(taskOf(accepted, "MakeFirstContact").getAssignee()).isEqualTo("rep");
        assertThat(seenBy("sales-manager", waiting) + seenBy("sales-manager", accepted))
                .isZero();
        assertThat(jdbc.queryForMap("select user_id, reason, state, moved, ordered_by from hand_over"))
                .containsEntry("user_id", "sales-manager")
                .containsEntry("reason", "REPLACED")
                .containsEntry("state", "FINISHED")
                .containsEntry("moved", 2)
                .containsEntry("ordered_by", "admin");
        assertThat(jdbc.queryForList("select summary from interaction where kind = 'ASSIGNED'", String.class))
                .contains("Offered to boss, who manages the team in place of Sana Moreau (sales-manager)");
        desk.complete("boss", waiting, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        assertThat(play.lead(waiting).owner()).isEqualTo("boss");
    }

    @Test
    void aNewManagerWhoRefusedALeadBeforeDoesNotInheritItInTheQueue() {
        LeadNumber waiting = queued("Waiting");
        jdbc.update("""
                insert into assignment (lead_id, team_code, assignee, reason, state, refusal, assigned_at, ended_at)
                select id, 'west', 'boss', 'Once', 'REFUSED', 'NO_BUDGET', current_timestamp, current_timestamp from lead""");

        assertThat(appoint("desk", "boss")).isEqualTo(204);
        jobs.runDue();

        assertThat(play.lead(waiting).owner()).isEqualTo("sales-manager");
        assertThat(play.lead(waiting).teamCode()).isNotEqualTo("desk");
        assertThat(jdbc.queryForList("select summary from interaction where kind = 'ASSIGNED'", String.class))
                .contains(
                        "Offered to Sana Moreau (sales-manager): boss, who manages the team in place of Sana Moreau (sales-manager),"
                                + " declined it before");
        desk.complete("sales-manager", waiting, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
    }

    @Test
    void whatTheManagerWasAboutToDecideTheNewOneDecides() {
        LeadNumber lead = play.opportunity("Acme");
        play.quote(lead, 15);
        Task asked = taskOf(lead, "ApproveDiscount");
        desk.as("sales-manager", () -> tasks.claim(asked.getId(), "sales-manager"));

        appoint("west", "boss");

        assertThat(taskOf(lead, "ApproveDiscount").getAssignee()).isEqualTo("boss");
        assertThat(seenBy("sales-manager", lead)).isZero();
        assertThat(rightsOn(asked, "sales-manager")).isZero();
        desk.complete("boss", lead, "ApproveDiscount", Map.of("decision", "APPROVE"));
    }

    @Test
    void aManagerWhoSellsKeepsTheLeadsTheyHaveAsASeller() {
        LeadNumber own = play.accepted("Own");
        teams.appoint("west", "rep");

        assertThat(appoint("west", "boss")).isEqualTo(204);
        jobs.runDue();

        assertThat(play.lead(own).owner()).isEqualTo("rep");
        assertThat(taskOf(own, "DiscoverNeeds").getAssignee()).isEqualTo("rep");
        assertThat(jdbc.queryForObject("select count(*) from hand_over", Integer.class))
                .isZero();
    }

    @Test
    void whoManagesTheTeamAgainKeepsTheQueue() {
        LeadNumber waiting = queued("Waiting");

        appoint("desk", "boss");
        appoint("desk", "sales-manager");
        jobs.runDue();

        assertThat(play.lead(waiting).owner()).isEqualTo("sales-manager");
        assertThat(jdbc.queryForObject("select hindrance from hand_over_move", String.class))
                .contains("Sana Moreau (sales-manager) manages the team again");
    }

    @Test
    void aManagerHandsOverTheLeadsOfSomebodyWhoSellsNothing() {
        LeadNumber lead = play.accepted("Acme");
        jdbc.update("update assignment set assignee = 'boss'");
        jdbc.update("update lead set owner = 'boss'");

        assertThat(order("rep", "boss").statusCode()).isEqualTo(403);
        assertThat(order("sales-manager", "boss").statusCode()).isEqualTo(201);
        assertThat(order("sales-manager", "boss").body()).contains("are being handed over already");
        jobs.runDue();

        assertThat(play.lead(lead).owner()).isEqualTo("rep");
        assertThat(jdbc.queryForObject(
                        "select reason from assignment where assignee = 'rep' and id = (select max(id)"
                                + " from assignment)",
                        String.class))
                .startsWith("Taken over from boss, who does not sell. ");
        assertThat(order("sales-manager", "boss").body()).contains("boss has no open leads of team west");
    }

    @Test
    void whoIsRelievedInOneTeamKeepsWhatTheyClaimedInAnother() {
        play.accepted("Acme");
        jdbc.update("update assignment set assignee = 'boss'");
        jdbc.update("update lead set owner = 'boss'");
        String ofTheTeam = claimedBy("boss", "team-west");
        String ofAnother = claimedBy("boss", "team-east");
        try {
            assertThat(order("sales-manager", "boss").statusCode()).isEqualTo(201);
            jobs.runDue();

            assertThat(assigneeOf(ofTheTeam)).isNull();
            assertThat(assigneeOf(ofAnother)).isEqualTo("boss");
        } finally {
            tasks.deleteTasks(List.of(ofTheTeam, ofAnother), true);
        }
    }

    @Test
    void aSellersLeadsAreHandedOverWithAnAbsence() {
        HttpResponse<String> answer = order("sales-manager", "rep");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("rep sells in team west: report an absence");
    }

    private String claimedBy(String user, String group) {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        tasks.setAssignee(task.getId(), user);
        return task.getId();
    }

    private @Nullable String assigneeOf(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private LeadNumber queued(String name) {
        jdbc.update("update rep set active = false");
        LeadNumber lead = play.ask(NewLeads.demoRequest(name));
        assertThat(play.lead(lead).owner()).isEqualTo("sales-manager");
        return lead;
    }

    private HttpResponse<String> order(String by, String user) {
        return Visitor.program(port, by).post("/api/teams/west/hand-overs", "{\"user\": \"%s\"}".formatted(user));
    }

    private int appoint(String team, String user) {
        return Visitor.program(port, "admin")
                .put("/api/teams/%s/manager/%s".formatted(team, user), "")
                .statusCode();
    }

    private Task taskOf(LeadNumber lead, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.value())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private long seenBy(String user, LeadNumber lead) {
        long[] seen = new long[1];
        desk.as(
                user,
                () -> seen[0] = tasks.createTaskQuery()
                        .processInstanceBusinessKey(lead.value())
                        .count());
        return seen[0];
    }

    private int rightsOn(Task task, String user) {
        return jdbc.queryForObject(
                "select count(*) from act_ru_authorization where user_id_ = ? and resource_id_ = ?",
                Integer.class,
                user,
                task.getId());
    }
}
