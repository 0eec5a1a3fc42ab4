package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedOnceTest {

    private final ScalaFeelEngine ours = new ParsedOnce(List.of());
    private final ScalaFeelEngine engines = new ScalaFeelEngine(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> 5 | 7",
                "> 5 | 3",
                "[1..10] | 10",
                "]1..10] | 1",
                "\"A\", \"B\" | B",
                "not(\"A\") | A",
                "- | 1",
                "? * 2 > limit | 30",
                "\"DE\" | ",
                "< date and time(\"2026-01-01T00:00:00\") | 2"
            })
    void cellsMeanWhatTheyMeanToTheEngine(String cell, String input) {
        Object value = input != null && input.matches("\\d+") ? (Object) Long.valueOf(input) : input;
        for (int time = 0; time < 3; time++) {
            assertThat(ours.evaluateSimpleUnaryTests(cell, "given", facts(value)))
                    .isEqualTo(engines.evaluateSimpleUnaryTests(cell, "given", facts(value)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lead.score + 1", "if lead.score > 5 then \"A\" else \"B\"", "limit", "[1, 2, limit]", "missing"
            })
    void expressionsMeanWhatTheyMeanToTheEngine(String expression) {
        for (int score : new int[] {1, 9, 1}) {
            VariableContext facts = Variables.createVariables()
                    .putValue("limit", 50)
                    .putValue("lead", Map.of("score", score))
                    .asVariableContext();
            assertThat(ours.<Object>evaluateSimpleExpression(expression, facts))
                    .isEqualTo(engines.<Object>evaluateSimpleExpression(expression, facts));
        }
    }

    @Test
    void aMistakeIsAMistakeEachTime() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> ours.evaluateSimpleUnaryTests("> > 5", "given", facts(1)))
                    .isInstanceOf(FeelException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead.score + \"text\"", "assert(missing, missing != null)", "1 + 1", "lead.score"})
    void whatIsMissingOrWrongIsToldAsTheEngineTellsIt(String expression) {
        FeelEngine plain = new FeelEngine.Builder().build();
        FeelEngine feel = new ParsedOnce.Remembering(plain);
        Map<String, Object> facts = Map.of("lead", Map.of("score", 7));

        assertThat(feel.evalExpression(expression, facts)).isEqualTo(plain.evalExpression(expression, facts));
    }

    @Test
    void aTextIsParsedOnce() {
        FeelEngine feel = new ParsedOnce.Remembering(new FeelEngine.Builder().build());

        assertThat(feel.parseUnaryTests("> 5")).isSameAs(feel.parseUnaryTests("> 5"));
        assertThat(feel.parseExpression("a + 1")).isSameAs(feel.parseExpression("a + 1"));
    }

    private static VariableContext facts(Object given) {
        return Variables.createVariables()
                .putValue("given", given)
                .putValue("limit", 50)
                .asVariableContext();
    }
}
