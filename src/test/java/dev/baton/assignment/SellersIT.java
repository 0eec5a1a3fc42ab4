package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a manager keeps about the team's sellers and companies, and what comes of it. */
@BatonIT
class SellersIT {

    private static final String SELLING = "/api/teams/west/reps/rep/selling";
    private static final String ACCOUNTS = "/api/teams/west/accounts";

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void asItWas() {
        jdbc.update("update rep set weight = 1, max_open_leads = null");
    }

    @Test
    void theDescriptionAndTheAnswerAgreeOnWhatASettingNeeds() {
        HttpResponse<String> answer =
                Visitor.program(port, "sales-manager").put("/api/teams/west/reps/rep/selling", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("weight");
        String described = Visitor.program(port, "admin").get("/v3/api-docs").body();
        assertThat(JsonPath.<List<String>>read(described, "$.components.schemas.Selling.required"))
                .containsExactly("weight");
    }

    @Test
    void theManagerSetsWeightLimitSkillsAndLanguages() {
        Visitor manager = Visitor.program(port, "sales-manager");

        assertThat(manager.put(SELLING, """
                                {"weight": 3, "maxOpenLeads": 1, "skills": ["ENTERPRISE"], "languages": ["fr", "de"]}""").statusCode()).isEqualTo(204);
        play.ask(NewLeads.demoRequest("Acme"));

        assertThat(manager.get("/api/teams/west/reps").body())
                .contains(
                        "\"weight\":3",
                        "\"maxOpenLeads\":1",
                        "\"openLeads\":1",
                        "\"languages\":[\"de\",\"fr\"]",
                        "\"skills\":[\"ENTERPRISE\"]");
        LeadNumber second = play.ask(NewLeads.demoRequest("Bolt"));
        assertThat(play.lead(second).owner()).isEqualTo("sales-manager");
    }

    @Test
    void theManagerSeesTheOpenLeadsOfASellerWithoutALimit() {
        play.ask(NewLeads.demoRequest("Acme"));
        play.ask(NewLeads.demoRequest("Bolt"));

        assertThat(Visitor.program(port, "sales-manager")
                        .get("/api/teams/west/reps")
                        .body())
                .contains("\"openLeads\":2")
                .doesNotContain("maxOpenLeads\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"weight\": 0}",
                "{\"weight\": 101}",
                "{\"weight\": 1, \"maxOpenLeads\": 0}",
                "{\"weight\": 1, \"languages\": [\"French\"]}",
                "{\"weight\": 1, \"skills\": [null]}",
                "{\"weight\": 99999999999}"
            })
    void whatMakesNoSenseIsRefusedWithTheField(String body) {
        assertThat(Visitor.program(port, "sales-manager").put(SELLING, body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNamedAccountGoesToItsSellerUntilItIsGivenFree() {
        Visitor manager = Visitor.program(port, "sales-manager");
        String account = "{\"company\": \"ACME, Ltd.\", \"ground\": \"NAMED\", \"seller\": \"%s\"}";

        assertThat(manager.put("/api/teams/east/accounts", account.formatted("rep2"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.put(ACCOUNTS, account.formatted("rep")).body()).contains("belongs to team east");
        assertThat(manager.put(ACCOUNTS, account.formatted("rep2")).statusCode())
                .isEqualTo(422);

        assertThat(play.lead(play.ask(NewLeads.demoRequest("Acme"))).owner()).isEqualTo("rep2");
        Long id = jdbc.queryForObject("select id from named_account", Long.class);
        assertThat(manager.get("/api/teams/east/accounts").body()).contains("ACME, Ltd.");
        assertThat(manager.delete(ACCOUNTS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(manager.delete("/api/teams/east/accounts/" + id).statusCode())
                .isEqualTo(204);
        assertThat(play.lead(play.ask(NewLeads.demoRequest("Ac-me"))).owner()).isEqualTo("rep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"weight\": 99999999999}             | a whole number from -2147483648 to 2147483647",
                "{\"weight\": 1, \"skills\": \"FRENCH\"} | must be a list"
            })
    void whatCannotBeReadIsToldInItsOwnWords(String body, String told) {
        assertThat(Visitor.program(port, "sales-manager").put(SELLING, body).body())
                .contains(told)
                .doesNotContain("JSON object");
    }

    @Test
    void aCompanyWhoseNameGrowsTooLongIsRefusedAtItsField() {
        HttpResponse<String> answer = Visitor.program(port, "sales-manager")
                .put(ACCOUNTS, "{\"company\": \"%s\", \"ground\": \"NAMED\"}".formatted("\uFDFA".repeat(40)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("company: is too long when normalised");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reps", "accounts", "hand-overs"})
    void aTeamThatIsNotThereIsNotAnEmptyOne(String path) {
        assertThat(Visitor.program(port, "admin")
                        .get("/api/teams/nowhere/" + path)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "rep2", "marketing-lead", "executive", "operations"})
    void nobodyElseReadsOrSetsThem(String user) {
        Visitor visitor = Visitor.program(port, user);

        assertThat(visitor.put(SELLING, "{\"weight\": 9}").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api/teams/west/reps").statusCode()).isEqualTo(403);
        assertThat(visitor.get(ACCOUNTS).statusCode()).isEqualTo(403);
        assertThat(visitor.put(ACCOUNTS, "{\"company\": \"Acme\", \"ground\": \"NAMED\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.delete(ACCOUNTS + "/1").statusCode()).isEqualTo(403);
    }
}
