package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.ManyLeads;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A lead without an owner cannot exist, whatever way somebody tries. */
@BatonIT
class OwnersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private ManyLeads many;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentHistory history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void everybodySells() {
        jdbc.update("update rep set active = true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'  '"})
    void theDatabaseTakesNoLeadWithoutAnOwner(String owner) {
        play.ask(NewLeads.demoRequest("Acme"));

        assertThatThrownBy(() -> jdbc.update("update lead set owner = " + owner))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update("update assignment set assignee = " + owner))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"team-west", "sales"})
    void whoTakesNoTurnAnyMoreStaysInTheGroupsOfTheTeamWhoseLeadsTheyHave(String group) {
        play.accepted("Acme");
        jdbc.update("update rep set active = false where user_id = 'rep'");

        assertThatThrownBy(() -> identity.deleteMembership("rep", group))
                .hasMessageContaining("rep has open leads of team west");
        assertThat(identity.createUserQuery().userId("rep").memberOfGroup(group).count())
                .isOne();
    }

    @Test
    void whateverComesInHasAnOwnerAtOnce() {
        Visitor marketer = Visitor.program(port, "marketer");
        String lead = """
                {"email": "%s@acme.example", "inquiry": "DEMO_REQUEST", "source": "SEARCH", "channel": "WEB",
                 "consentMail": true, "consentPhone": true%s}""";

        marketer.with("Idempotency-Key", "one").post("/api/leads", lead.formatted("kim", ""));
        marketer.with("Idempotency-Key", "two").post("/api/leads", lead.formatted("kim", ""));
        assertThat(marketer.with("Idempotency-Key", "three")
                        .post("/api/leads", lead.formatted("lou", ", \"owner\": \"\""))
                        .statusCode())
                .isEqualTo(400);

        assertThat(jdbc.queryForList("select owner from lead", String.class)).containsExactly("marketer");
    }

    @Test
    void whereNobodyMayOrCanTheQueueHasANamedOwner() {
        jdbc.update("update rep set active = false");
        List<Ladder> ladders = List.of(
                new Ladder(null, List.of()),
                ladder("nobody", null, false),
                ladder(null, "no-such-team", true),
                ladder("rep", null, false),
                ladder(null, "west", true));

        List<LeadId> leads = many.qualified(ladders.size());
        for (int one = 0; one < leads.size(); one++) {
            assignments.assign(leads.get(one), ladders.get(one));
        }

        assertThat(jdbc.queryForList("select owner || ' ' || team_code from lead", String.class))
                .hasSize(ladders.size())
                .containsOnly("sales-manager desk");
    }

    @Test
    void fromTheInquiryToTheQueueThereIsOneOwnerAfterTheOther() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "REFUSED", "refusal", "WRONG_TIMING"));

        assertThat(jdbc.queryForList("""
                        select changes from lead_change where changes like '%"owner"%' order by id""", String.class))
                .satisfiesExactly(
                        given -> assertThat(given).contains("[\"marketer\",\"rep\"]"),
                        back -> assertThat(back).contains("[\"rep\",\"marketer\"]"));
    }

    @Test
    void whoOwnsALeadOrManagesATeamStaysAUser() {
        play.ask(NewLeads.demoRequest("Acme"));
        Visitor admin = Visitor.program(port, "admin");

        for (String user : List.of("rep", "sales-manager")) {
            assertThat(admin.delete("/engine-rest/user/" + user).statusCode()).isBetween(400, 500);
            assertThat(admin.get("/engine-rest/user/%s/profile".formatted(user)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(admin.delete("/engine-rest/user/rep").body()).contains("owns open leads, such as L-");
    }

    @Test
    void whoTakesTurnsStaysAUserUntilTheyTakeNone() {
        identity.saveUser(identity.newUser("colleague"));
        Visitor admin = Visitor.program(port, "admin");
        try {
            admin.put("/api/teams/west/reps/colleague", "");
            assertThat(admin.delete("/engine-rest/user/colleague").body())
                    .contains("takes turns in team west", "active=false");
            assertThat(identity.createUserQuery().userId("colleague").count()).isOne();

            admin.put("/api/teams/west/reps/colleague?active=false", "");

            assertThat(admin.delete("/engine-rest/user/colleague").statusCode()).isEqualTo(204);
            for (int lead = 0; lead < 3; lead++) {
                assertThat(play.lead(play.ask(NewLeads.demoRequest("Lead" + lead)))
                                .owner())
                        .isEqualTo("rep");
            }
        } finally {
            identity.deleteUser("colleague");
            jdbc.update("delete from rep where user_id = 'colleague'");
        }
    }

    @Test
    void whatEveryManagerDeclinedGoesToThoseAboveThemAndStaysThere() {
        LeadId lead = many.qualified(1).get(0);
        Ladder nobody = ladder(null, "no-such-team", true);
        assignments.assign(lead, nobody);
        assignments.refuse(lead, "sales-manager", Refusal.WRONG_TIMING, null);

        Assignment offer = assignments.assign(lead, nobody);

        assertThat(offer.assignee() + " " + offer.teamCode()).isEqualTo("executive desk");
        assignments.takeBack(lead);
        assertThat(assignments.open(lead).assignee()).as("silence ends nothing").isEqualTo("executive");
        assignments.refuse(lead, "executive", Refusal.WRONG_TIMING, null);
        assertThat(assignments.assign(lead, nobody).assignee()).isEqualTo("admin");
    }

    @Test
    void whoOwnsTheQueueMayAcceptWhatTheyRefusedBeforeWhenNobodyElseIsLeft() {
        LeadId lead = many.qualified(1).get(0);
        Ladder nobody = ladder(null, "no-such-team", true);
        for (String decliner : List.of("sales-manager", "executive", "admin")) {
            assertThat(assignments.assign(lead, nobody).assignee()).isEqualTo(decliner);
            assignments.refuse(lead, decliner, Refusal.WRONG_TIMING, null);
        }

        Assignment offer = assignments.assign(lead, nobody);

        assertThat(offer.assignee()).isEqualTo("sales-manager");
        assertThat(offer.reason()).contains("and so did everybody else");
        assertThat(assignments.accept(lead, "sales-manager", null).state()).isEqualTo(AssignmentState.ACCEPTED);
    }

    @Test
    void whatTheOwnerOfTheQueueRefusedGoesToAnotherManager() {
        LeadId lead = many.qualified(1).get(0);
        Ladder nobody = ladder(null, "no-such-team", true);
        assignments.assign(lead, nobody);
        assignments.refuse(lead, "sales-manager", Refusal.WRONG_TIMING, null);
        jdbc.update("update team set manager = 'edith' where code = 'east'");
        try {
            Assignment offer = assignments.assign(lead, nobody);

            assertThat(offer.assignee() + " " + offer.teamCode()).isEqualTo("edith east");
            assertThat(offer.reason()).contains("Sana Moreau (sales-manager) declined it");
        } finally {
            jdbc.update("update team set manager = 'sales-manager' where code = 'east'");
        }
    }

    @Test
    void ofVeryManyOwnersTheNewestAreTold() {
        LeadId lead = many.qualified(1).get(0);
        jdbc.update("""
                insert into assignment (lead_id, team_code, assignee, reason, state, assigned_at)
                select ?, 'west', 'rep', 'Turn ' || n, 'RELEASED', current_timestamp from generate_series(1, 201) n
                order by n""", lead.value());

        assertThat(history.of(lead))
                .hasSize(200)
                .extracting(AssignmentHistory.Entry::reason)
                .startsWith("Turn 2")
                .endsWith("Turn 201");
    }

    @Test
    void whoOwnsWhateverComesInNextStaysAUserWithoutALead() {
        Visitor admin = Visitor.program(port, "admin");

        assertThat(admin.delete("/engine-rest/user/marketer").body())
                .contains("marketer owns every lead that comes in");
        assertThat(admin.get("/engine-rest/user/marketer/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void aTeamThatHasLeadsCannotGoAndWhoLeavesItKeepsThemUntilTheyAreHandedOver() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThatThrownBy(() -> jdbc.update("delete from team where code = 'west'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Visitor.program(port, "admin")
                        .put("/api/teams/west/reps/rep?active=false", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(play.lead(lead).owner()).isEqualTo("rep");
    }

    private static Ladder ladder(@Nullable String seller, @Nullable String team, boolean last) {
        return new Ladder(null, List.of(new Route("Row", "TERRITORY", "For the test", seller, team, null, null, last)));
    }
}
