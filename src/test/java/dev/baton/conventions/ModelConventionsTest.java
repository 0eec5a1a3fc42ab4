package dev.baton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps every rule, and every rule is broken by a planted change. */
class ModelConventionsTest {

    private static final ModelFiles SHIPPED = ModelFiles.shipped();

    private static final Map<String, Rule> RULES = Stream.of(
                    NamingRules.ALL, WiringRules.ALL, LeftOverRules.ALL, ContractRules.ALL, LayoutRules.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toMap(Rule::name, Function.identity()));

    private static final String QUALIFICATION = "processes/1-qualification/lead-qualification.bpmn";
    private static final String SCORING = "processes/1-qualification/lead-scoring.bpmn";
    private static final String LIFECYCLE = "processes/lead-lifecycle.bpmn";
    private static final String BAND = "processes/1-qualification/band-lead.dmn";
    private static final String DEADLINES = "processes/task-deadlines.dmn";
    private static final String REVIEW = "forms/1-qualification/review-lead.form";

    /** A change that breaks one rule. */
    record Planted(String rule, UnaryOperator<ModelFiles> change) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Rule> rules() {
        return RULES.values().stream();
    }

    static Stream<Planted> planted() {
        return Stream.of(naming(), wiring(), contracts(), layout()).flatMap(Function.identity());
    }

    private static Planted plant(String rule, String file, String found, String replacement) {
        return new Planted(rule, files -> files.with(file, found, replacement));
    }

    private static Stream<Planted> naming() {
        String process = "a process is named like its file, executable, versioned and forgotten in time";
        String decision = "a decision is named like its file, versioned and forgotten in time";
        return Stream.of(
                plant(process, SCORING, "process id=\"lead-scoring\"", "process id=\"scoring\""),
                plant(process, SCORING, "name=\"Lead scoring\"", "name=\"Scoring\""),
                plant(process, SCORING, "isExecutable=\"true\"", "isExecutable=\"false\""),
                plant(process, SCORING, " camunda:versionTag=\"1.0\"", ""),
                plant(process, SCORING, " camunda:historyTimeToLive=\"1825\"", ""),
                plant(decision, BAND, "decision id=\"band-lead\"", "decision id=\"band\""),
                plant(decision, BAND, " camunda:historyTimeToLive=\"1825\"", ""),
                plant(
                        "a form is named like its file and made for this engine",
                        REVIEW,
                        "\"review-lead\"",
                        "\"review\""),
                plant("an id is its label without blanks", SCORING, "name=\"Score fit\"", "name=\"Rate fit\""),
                plant("an id is its label without blanks", LIFECYCLE, "name=\"Close lead\"", ""),
                plant(
                        "a flow is named by its ends",
                        SCORING,
                        "sequenceFlow id=\"ScoreFitTo",
                        "sequenceFlow id=\"FitTo"),
                plant("no id is generated", SCORING, "id=\"RecordScore\"", "id=\"Activity_0471ljk\""),
                plant("no id is generated", REVIEW, "\"ReviewLeadFieldNote\"", "\"Field_1x2y3z4\""),
                plant("every flow out of a decision is labelled", LIFECYCLE, "name=\"yes\" sourceRef", "sourceRef"),
                plant(
                        "one sentence says who does what and why",
                        SCORING,
                        "Marketing's table gives points for what the person did, and Baton takes off a share for each month in which nothing happened, because interest fades.",
                        ""),
                plant("every row of a table says what it means", BAND, "Fits very well and is active: qualified", ""),
                plant(
                        "messages are lead.captured, errors lead-not-contactable",
                        LIFECYCLE,
                        "name=\"lead.captured\"",
                        "name=\"LeadCaptured\""));
    }

    private static Stream<Planted> wiring() {
        String call = "a call hands over the business key and named variables only";
        return Stream.of(
                plant("no code is written into a model", SCORING, "camunda:delegateExpression=", "camunda:class="),
                plant("a service task calls the delegate of its name", SCORING, "recordScore", "keepScore"),
                plant(
                        "a process that a person starts opens the form of its name, from the folder of its stage",
                        "processes/2-assignment/report-absence.bpmn",
                        "formRef=\"report-absence\"",
                        "formRef=\"report-absences\""),
                plant(
                        "a user task opens the form of its name, from the folder of its stage",
                        QUALIFICATION,
                        "formRef=\"review-lead\"",
                        "formRef=\"accept-lead\""),
                plant(
                        "a rule task asks the decision of its name and takes over its outputs",
                        SCORING,
                        "decisionRef=\"score-fit\"",
                        "decisionRef=\"score-engagement\""),
                plant(
                        "a rule task asks the decision of its name and takes over its outputs",
                        SCORING,
                        "outputParameter name=\"band\"",
                        "outputParameter name=\"bands\""),
                plant("a called process exists", LIFECYCLE, "calledElement=\"sales-", "calledElement=\"selling-"),
                plant(call, LIFECYCLE, "in source=\"leadId\" target=\"leadId\"", "in variables=\"all\""),
                plant(call, LIFECYCLE, "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
                plant(
                        "every way out of a decision has a condition, or is the default",
                        LIFECYCLE,
                        "default=\"IsLeadQualifiedToLeadDisqualified\"",
                        ""),
                plant(
                        "every user task has somebody to do it",
                        QUALIFICATION,
                        "camunda:candidateGroups=\"marketing\"",
                        ""),
                plant(
                        "every user task has a clock with a consequence",
                        QUALIFICATION,
                        "attachedToRef=\"ReviewLead\"",
                        "attachedToRef=\"EnrichLead\""),
                plant(
                        "every user task has a row in task-deadlines, and no row is left over",
                        DEADLINES,
                        "<text>\"ReviewLead\"</text>",
                        "<text>\"Review\"</text>"),
                new Planted(
                        "no form, decision or process is left over",
                        files -> files.withText("forms/1-qualification/forgotten.form", "{\"id\": \"forgotten\"}")));
    }

    private static Stream<Planted> contracts() {
        return Stream.of(
                plant("a cell uses declared values only", BAND, "<text>\"DEMO_REQUEST\"<", "<text>\"demo request\"<"),
                plant("a cell uses declared values only", BAND, "<text>\"SELLER\"<", "<text>\"Seller\"<"),
                plant(
                        "a form and a table that share a name share its values",
                        "forms/4-objections/record-objection.form",
                        "\"value\": \"PRICE\"",
                        "\"value\": \"price\""),
                plant(
                        "a flow compares with values that a form or a table can give",
                        QUALIFICATION,
                        "== 'QUALIFY'",
                        "== 'qualify'"),
                plant(
                        "plan-recycling knows every setback that a form can give",
                        "forms/2-assignment/accept-lead.form",
                        "\"value\": \"LOW_INTENT\"",
                        "\"value\": \"NO_INTENT\""),
                plant(
                        "a field is hidden by a value that can be chosen",
                        REVIEW,
                        "!= \\\"DISQUALIFY",
                        "!= \\\"Disqualify"),
                plant("every field has a label", REVIEW, "\"label\": \"Note\"", "\"label\": \"\""),
                plant(
                        "words of strangers are never read as markup",
                        REVIEW,
                        "\"type\": \"table\"",
                        "\"type\": \"html\""));
    }

    private static Stream<Planted> layout() {
        return Stream.of(
                plant("everything is drawn", SCORING, "bpmnElement=\"RecordScore\"", "bpmnElement=\"BandLead\""),
                plant(
                        "flows run straight and square",
                        SCORING,
                        "waypoint x=\"198\" y=\"160\"",
                        "waypoint x=\"198\" y=\"190\""),
                plant(
                        "no flow crosses another",
                        LIFECYCLE,
                        "waypoint x=\"995\" y=\"500\"",
                        "waypoint x=\"420\" y=\"320\""),
                plant("no shape or label lies over another", SCORING, "Bounds x=\"400\"", "Bounds x=\"300\""),
                plant("no flow runs through a shape or a label", SCORING, "Bounds x=\"400\"", "Bounds x=\"360\""),
                plant(
                        "a process runs from left to right; only loops come back",
                        SCORING,
                        "Bounds x=\"400\"",
                        "Bounds x=\"900\""),
                plant("a group of a form has a row of its own", REVIEW, "\"row\": \"Row9\"", "\"row\": \"Row8\""));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyModelKeepsTheRule(Rule rule) {
        assertThat(rule.violations(SHIPPED)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void everyRuleBites(Planted planted) {
        Rule rule = Objects.requireNonNull(RULES.get(planted.rule()), planted.rule());
        assertThat(rule.violations(planted.change().apply(SHIPPED))).isNotEmpty();
    }

    @Test
    void noRuleIsWithoutAPlantedViolation() {
        assertThat(planted().map(Planted::rule)).containsAll(RULES.keySet());
    }
}
