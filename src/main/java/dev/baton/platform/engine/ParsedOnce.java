package dev.baton.platform.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's FEEL, which parses each cell of a decision table once and not whenever a lead meets it.
 *
 * <p>What was parsed depends on the text alone and never changes, so all threads share it.
 */
final class ParsedOnce extends ScalaFeelEngine {

    // as many cells as all tables of a company have; what was used longest ago goes first
    private static final int MOST_EXPRESSIONS = 10_000;

    ParsedOnce(List<FeelCustomFunctionProvider> functions) {
        super(functions);
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new Remembering(super.buildFeelEngine(functions, values));
    }

    static final class Remembering extends FeelEngine {

        private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> expressions =
                new ConcurrentLruCache<>(MOST_EXPRESSIONS, super::parseExpression);
        private final ConcurrentLruCache<String, Either<Failure, ParsedExpression>> tests =
                new ConcurrentLruCache<>(MOST_EXPRESSIONS, super::parseUnaryTests);
        private final PlainEvaluation plainly;

        Remembering(FeelEngine plain) {
            super(plain.functionProvider(), plain.valueMapper(), plain.configuration(), plain.clock());
            this.plainly = new PlainEvaluation(plain);
        }

        @Override
        public Either<Failure, ParsedExpression> parseExpression(String expression) {
            return expressions.get(expression);
        }

        @Override
        public Either<Failure, ParsedExpression> parseUnaryTests(String test) {
            return tests.get(test);
        }

        /** What is not answered plainly is asked again of the library, which says why. */
        @Override
        public EvaluationResult evaluate(ParsedExpression expression, Context variables) {
            EvaluationResult answer = plainly.evaluate(expression, variables);
            return answer == null ? super.evaluate(expression, variables) : answer;
        }
    }
}
