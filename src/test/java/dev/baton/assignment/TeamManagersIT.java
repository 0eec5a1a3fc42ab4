package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Journeys;
import dev.baton.support.Play;
import dev.baton.support.Quicker;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
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
import org.springframework.jdbc.core.JdbcTemplate;

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

    @Autowired
    private Quicker quicker;

    @Autowired
    private JdbcTemplate jdbc;

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
        assertThat(groupsOf("sales-manager"))
                .contains("managers-east", "team-east", "sales-managers")
                .doesNotContain("managers-west", "team-west");
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
        jdbc.update("delete from act_id_membership where user_id_ = 'boss'");

        configured.provide();

        assertThat(groupsOf("boss")).containsExactly("managers-west", "sales-managers", "team-west");
    }

    @Test
    void aGroupThatIsGoneIsMadeAgain() {
        jdbc.update("delete from act_id_membership where group_id_ = 'managers-west'");
        jdbc.update("delete from act_id_group where id_ = 'managers-west'");
        jdbc.update("delete from act_ru_authorization where resource_type_ = 2 and resource_id_ = 'managers-west'");
        try {
            assertThat(appoint("admin", "west", "boss")).isEqualTo(204);

            assertThat(groupsOf("boss")).containsExactly("managers-west", "sales-managers", "team-west");
        } finally {
            jdbc.update(
                    "update act_id_group set name_ = 'Sales West, manager', type_ = 'team' where id_ = 'managers-west'");
        }
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

    @Test
    void whoLeadsNoTeamAnyMoreIsNoManagerAndKeepsOnlyTheTeamTheySellIn() {
        appoint("admin", "west", "boss");
        appoint("admin", "west", "rep");
        appoint("admin", "west", "sales-manager");

        assertThat(groupsOf("boss")).isEmpty();
        assertThat(groupsOf("rep")).containsExactly("sales", "team-west");
    }

    @Test
    void aManagerTakesNoSellerFromAnotherTeam() {
        appoint("admin", "west", "boss");

        HttpResponse<String> taken = Visitor.program(port, "sales-manager").put("/api/teams/east/reps/rep", "");

        assertThat(taken.statusCode()).isEqualTo(403);
        assertThat(taken.body()).contains("Only who manages team west may do this");
        assertThat(groupsOf("rep")).contains("team-west").doesNotContain("team-east");
    }

    @Test
    void executivesNeverSellAndAdministratorsOnlyIfOneOfThemSaysSo() {
        appoint("admin", "west", "boss");

        for (String by : List.of("boss", "admin")) {
            HttpResponse<String> answer = Visitor.program(port, by).put("/api/teams/west/reps/executive", "");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("sell nothing themselves");
        }
        assertThat(Visitor.program(port, "boss")
                        .put("/api/teams/west/reps/admin", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(groupsOf("executive")).doesNotContain("sales", "team-west");
        assertThat(groupsOf("admin")).doesNotContain("sales", "team-west");
    }

    @Test
    void whoWasPlacedByAnotherAMomentBeforeIsAConflict() throws Exception {
        try {
            HttpResponse<String> late = quicker.than(
                    () -> Visitor.program(port, "admin").put("/api/teams/west/reps/boss", ""),
                    "insert into rep (user_id, team_code) values ('boss', 'west')");

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("Somebody was quicker");
        } finally {
            jdbc.update("delete from rep where user_id = 'boss'");
        }
    }

    @Test
    void ofTwoAppointmentsAtOnceOneReplacesTheOther() throws Exception {
        int late = quicker.than(() -> appoint("admin", "west", "boss"), () -> teams.appoint("west", "rep2"));

        assertThat(late).isEqualTo(204);
        assertThat(teams.get("west").manager()).isEqualTo("boss");
        assertThat(membersOf("managers-west")).containsExactly("boss");
        assertThat(groupsOf("rep2")).doesNotContain("managers-west", "team-west", "sales-managers");
    }

    @Test
    void whoIsReplacedInTwoTeamsAtOnceManagesNothingAnyMore() throws Exception {
        teams.appoint("west", "boss");
        teams.appoint("east", "boss");
        try {
            quicker.than(() -> appoint("admin", "west", "sales-manager"), () -> teams.appoint("east", "sales-manager"));

            assertThat(groupsOf("boss")).isEmpty();
        } finally {
            teams.appoint("east", "sales-manager");
        }
    }

    private List<String> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .toList();
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
