package dev.baton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.assignment.Refusal;
import dev.baton.lead.Words;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model names is in the code under the same name; shown to bite by models that name something else. */
class ModelToCodeConventionsTest {

    private static final ModelFiles SHIPPED = ModelFiles.shipped();

    private static final Map<String, Rule> RULES =
            CodeRules.ALL.stream().collect(Collectors.toMap(Rule::name, Function.identity()));

    private static final String QUALIFICATION = "processes/1-qualification/lead-qualification.bpmn";
    private static final String DISCOVERY = "forms/3-engagement/discover-needs.form";

    /** A change that breaks one rule, and the words that must be complained about. */
    record Planted(String rule, String file, String found, String replacement, String complaint) {

        @Override
        public String toString() {
            return complaint;
        }
    }

    static Stream<Rule> rules() {
        return CodeRules.ALL.stream();
    }

    static Stream<Planted> planted() {
        String delegate = "every service task has its delegate, in its stage, and no delegate is left over";
        String handler = "every user task has its form handler, in its stage, and no handler is left over";
        String answer = "a form asks exactly for the answer that its handler reads";
        return Stream.of(
                new Planted(delegate, QUALIFICATION, "\"EnrichLead\"", "\"GuessLead\"", "GuessLeadDelegate is missing"),
                new Planted(
                        delegate,
                        QUALIFICATION,
                        "\"EnrichLead\"",
                        "\"GuessLead\"",
                        "EnrichLeadDelegate is used by no model"),
                new Planted(handler, QUALIFICATION, "\"ReviewLead\"", "\"GuessLead\"", "GuessLeadForm is missing"),
                new Planted(
                        handler,
                        QUALIFICATION,
                        "\"ReviewLead\"",
                        "\"GuessLead\"",
                        "ReviewLeadForm is used by no model"),
                new Planted(
                        "every process that a person starts has its form handler, in its stage, and no handler is left over",
                        "processes/2-assignment/report-absence.bpmn",
                        "id=\"report-absence\"",
                        "id=\"report-weather\"",
                        "ReportWeatherStart is missing"),
                new Planted(answer, DISCOVERY, "\"key\": \"gap\"", "\"key\": \"hole\"", "hole is missing"),
                new Planted(
                        answer,
                        DISCOVERY,
                        "\"type\": \"datetime\"",
                        "\"type\": \"textfield\"",
                        "closeOn: has another type"),
                new Planted(
                        answer,
                        DISCOVERY,
                        "\"value\": \"PLANNED\"",
                        "\"value\": \"planned\"",
                        "budget: has another type"),
                new Planted(
                        "models call beans that are open to models",
                        QUALIFICATION,
                        "${leadFacts.",
                        "${runtimeService.",
                        "runtimeService"),
                new Planted(
                        "a message or an error is a constant of one process and nowhere else",
                        "processes/lead-lifecycle.bpmn",
                        "name=\"lead.repeated\"",
                        "name=\"lead.again\"",
                        "lead.again"),
                new Planted(
                        "a table knows every value that its facts can have",
                        "processes/1-qualification/score-fit.dmn",
                        "\"C_LEVEL\",\"VP\",\"DIRECTOR\"",
                        "\"CEO\",\"VP\",\"DIRECTOR\"",
                        "lead.seniority"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void modelsAndCodeKeepTheRule(Rule rule) {
        assertThat(rule.violations(SHIPPED)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void everyRuleBites(Planted planted) {
        Rule rule = Objects.requireNonNull(RULES.get(planted.rule()), planted.rule());
        ModelFiles changed = SHIPPED.with(planted.file(), planted.found(), planted.replacement());
        assertThat(rule.violations(changed)).anyMatch(violation -> violation.contains(planted.complaint()));
    }

    @Test
    void noRuleIsWithoutAPlantedViolation() {
        assertThat(planted().map(Planted::rule)).containsAll(RULES.keySet());
    }

    @Test
    void aReasonToRefuseIsCalledTheSameInTheFormAndInMessages() {
        assertThat(SHIPPED.form("accept-lead")
                        .components()
                        .filter(field -> field.path("key").asText().equals("refusal"))
                        .flatMap(field ->
                                StreamSupport.stream(field.path("values").spliterator(), false)))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.path("label").asText())
                        .isEqualTo(Words.of(Refusal.valueOf(value.path("value").asText()))));
    }
}
