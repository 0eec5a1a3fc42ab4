package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Journeys;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who leads a team: appointed by an administrator, and from then on the one who decides for it. */
@BatonIT
class TeamManagersIT {

    private static final String PASSWORD = "Baton-Demo-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ConfiguredTeams configured;

    @Autowired
    private SalesTeams teams;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Leads leads;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @BeforeEach
    void aUserWithoutGroups() {
        User boss = identity.newUser("boss");
        boss.setPassword(PASSWORD);
        identity.saveUser(boss);
    }

    @AfterEach
    void asItWas() {
        identity.clearAuthentication();
        teams.appoint("west", "sales-manager");
        identity.deleteUser("boss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-manager", "executive", "marketing-lead", "rep", "boss"})
    void onlyAdministratorsAppointAManager(String user) {
        assertThat(appoint(user, "west", "boss")).isEqualTo(403);
        assertThat(teams.get("west").manager()).isEqualTo("sales-manager");
    }

    @Test
    void aTeamOrAUserThatIsNotThereIsNotFound() {
        assertThat(appoint("admin", "north", "boss")).isEqualTo(404);
        assertThat(appoint("admin", "west", "nobody")).isEqualTo(404);
        assertThat(Visitor.program(port, "admin")
                        .put("/api/teams/west/reps/nobody", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(teams.get("west").manager()).isEqualTo("sales-manager");
    }

    @Test
    void whoIsAppointedDecidesAndWhoWasBeforeDoesNot() {
        assertThat(appoint("admin", "west", "boss")).isEqualTo(204);
        assertThat(appoint("admin", "west", "boss")).isEqualTo(204);

        assertThat(groupsOf("boss")).containsExactly("managers-west", "sales-managers", "team-west");
        assertThat(groupsOf("sales-manager")).contains("managers-east").doesNotContain("managers-west");
        LeadNumber lead = play.opportunity("Acme");
        play.quote(lead, 15);
        assertThat(sees("sales-manager", lead)).isZero();
        assertThat(sees("boss", lead)).isOne();
        desk.complete("boss", lead, "ApproveDiscount", Map.of("decision", "APPROVE"));
        assertThat(Visitor.program(port, "boss")
                        .put("/api/teams/west/reps/rep", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aStartKeepsWhoWasAppointedAndAddsNothing() {
        appoint("admin", "west", "boss");

        configured.provide();
        configured.provide();

        assertThat(teams.get("west").manager()).isEqualTo("boss");
        assertThat(groupsOf("boss")).containsExactly("managers-west", "sales-managers", "team-west");
        assertThat(groupsOf("sales-manager")).doesNotContain("managers-west");
    }

    @Test
    void aStartGivesAManagerTheGroupsThatAreMissing() {
        appoint("admin", "west", "boss");
        List.of("managers-west", "sales-managers", "team-west")
                .forEach(group -> identity.deleteMembership("boss", group));

        configured.provide();

        assertThat(groupsOf("boss")).containsExactly("managers-west", "sales-managers", "team-west");
    }

    @Test
    void theCatchAllGoesToWhoLeadsItNow() {
        assertThat(appoint("admin", "desk", "boss")).isEqualTo(204);
        LeadId lead = leads.get(journeys.offered("Acme")).id();
        try {
            assignments.takeBack(lead);

            assertThat(assignments.assign(lead, Journeys.toTeam("no-such-team")).assignee())
                    .isEqualTo("boss");
        } finally {
            teams.appoint("desk", "sales-manager");
            leads.change(lead, open -> open.disqualify(Instant.now()));
        }
    }

    private int appoint(String by, String team, String user) {
        return Visitor.program(port, by)
                .put("/api/teams/%s/manager/%s".formatted(team, user), "")
                .statusCode();
    }

    private long sees(String user, LeadNumber lead) {
        long[] seen = new long[1];
        desk.as(
                user,
                () -> seen[0] = tasks.createTaskQuery()
                        .processInstanceBusinessKey(lead.value())
                        .taskDefinitionKey("ApproveDiscount")
                        .count());
        return seen[0];
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }
}
