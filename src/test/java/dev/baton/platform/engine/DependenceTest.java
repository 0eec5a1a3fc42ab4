package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenceTest {

    private static final DmnEngine ENGINE = engine();

    @ParameterizedTest
    @ValueSource(strings = {"score-fit", "score-engagement", "band-lead"})
    void aTableAnswersTheSameWhetherOrNotItWasAskedAlike(String table) throws IOException {
        String model = Files.readString(Path.of("processes/1-qualification", table + ".dmn"));
        TableTrial remembers = trial(model);
        Random chance = new Random(11);

        for (int lead = 0; lead < 300; lead++) {
            Map<String, Object> facts = facts(chance);
            assertThat(remembers.answer(facts))
                    .as(facts.toString())
                    .isEqualTo(trial(model).answer(facts));
        }
    }

    @Test
    void whatACellOrAResultMentionsTellsLeadsApart() throws IOException {
        String model = Files.readString(Path.of("processes/1-qualification/score-fit.dmn"));
        TableTrial inResult = trial(model.replace("<text>25</text>", "<text>lead.bonus</text>"));
        TableTrial inCell = trial(model.replace("<text>\"C_LEVEL\"</text>", "<text>lead.wanted</text>"));

        assertThat(inResult.answer(chief("bonus", 7))).isNotEqualTo(inResult.answer(chief("bonus", 9)));
        assertThat(inCell.answer(chief("wanted", "C_LEVEL"))).isNotEqualTo(inCell.answer(chief("wanted", "VP")));
    }

    @Test
    void howLongACellIsDoesNotMatter() throws IOException {
        String model = Files.readString(Path.of("processes/1-qualification/score-fit.dmn"));
        String words = "\"%s\"".formatted("a\\\"".repeat(3_000));
        String path = "lead" + ".a".repeat(5_000);
        String limits = "1" + ", 1".repeat(5_000);

        for (String cell : List.of(words, path, limits)) {
            for (String place : List.of("<text>\"C_LEVEL\"</text>", "<text>[51..200]</text>")) {
                String longer = model.replace(place, "<text>%s</text>".formatted(cell));
                assertThat(longer).isNotEqualTo(model);
                assertThatNoException().isThrownBy(() -> dependence(longer));
            }
        }
    }

    @Test
    void aColumnThatNamesNoTypeIsAskedAsItIs() throws IOException {
        String model = Files.readString(Path.of("processes/1-qualification/score-fit.dmn"));
        String untyped = model.replaceFirst("(id=\"EmployeesExpression\") typeRef=\"integer\"", "$1");
        assertThat(untyped).isNotEqualTo(model);
        TableTrial remembers = trial(untyped);
        Random chance = new Random(5);

        for (int lead = 0; lead < 100; lead++) {
            Map<String, Object> facts = facts(chance);
            assertThat(remembers.answer(facts)).isEqualTo(trial(untyped).answer(facts));
        }
    }

    private static Dependence dependence(String model) {
        DmnModelInstance read = Dmn.readModelFromStream(
                new java.io.ByteArrayInputStream(model.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return Dependence.of(
                read.getModelElementsByType(DecisionTable.class).iterator().next());
    }

    private static Map<String, Object> chief(String fact, Object value) {
        Map<String, Object> facts = facts(new Random(1));
        @SuppressWarnings("unchecked")
        Map<String, Object> lead = (Map<String, Object>) Objects.requireNonNull(facts.get("lead"));
        lead.put("seniority", "C_LEVEL");
        lead.put(fact, value);
        return facts;
    }

    private static Map<String, Object> facts(Random chance) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("seniority", one(chance, "C_LEVEL", "VP", "STUDENT", ""));
        lead.put("occupation", one(chance, "STUDENT", "EMPLOYED", ""));
        lead.put("source", one(chance, "REFERRAL", "SEARCH"));
        lead.put("country", one(chance, "DE", "IN", ""));
        lead.put("industry", one(chance, "Software", "software", "Finance", ""));
        lead.put("inquiry", one(chance, "DEMO_REQUEST", "CONTACT", "DOWNLOAD"));
        lead.put("employees", one(chance, 0, 10, 11, 50, 51, 200, 201, 1000, 1001, 5000));
        for (String flag : List.of("hasCompany", "freeMail", "consentMail", "waitsForAnswer")) {
            lead.put(flag, chance.nextBoolean());
        }
        Map<String, Object> engagement = new HashMap<>();
        engagement.put("inquiry", lead.get("inquiry"));
        engagement.put("source", lead.get("source"));
        engagement.put("secondsOnSite", one(chance, 0, 59, 60, 299, 300, 599, 600, 1199, 1200, 9999));
        for (String count : List.of(
                "websiteVisits",
                "repeatInquiries",
                "emailOpens",
                "emailClicks",
                "replies",
                "webinars",
                "pricingPages",
                "calls",
                "unsubscribes",
                "bounces")) {
            engagement.put(count, chance.nextInt(6));
        }
        return new HashMap<>(Map.of(
                "lead",
                lead,
                "engagement",
                engagement,
                "fitPoints",
                one(chance, -5, 0, 19, 20, 39, 40, 60),
                "engagementPoints",
                one(chance, -5, 0, 14, 15, 39, 40, 60)));
    }

    private static Object one(Random chance, Object... values) {
        return values[chance.nextInt(values.length)];
    }

    private static TableTrial trial(String model) {
        DmnModelInstance read = Dmn.readModelFromStream(
                new java.io.ByteArrayInputStream(model.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        DmnDecision decision = ENGINE.parseDecisions(read).get(0);
        return new TableTrial(
                ENGINE,
                decision,
                read.getModelElementsByType(DecisionTable.class).iterator().next());
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.setFeelEngineFactory(() -> new ParsedOnce(settings.getFeelCustomFunctionProviders()));
        return settings.buildEngine();
    }
}
