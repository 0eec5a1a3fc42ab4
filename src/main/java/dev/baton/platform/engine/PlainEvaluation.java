package dev.baton.platform.engine;

import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.SuccessfulEvaluationResult;
import org.camunda.feel.context.Context;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.FunctionProvider.CompositeFunctionProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.impl.parser.ExpressionValidator;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates as the library does wherever nothing is wrong, with functions that are made once: the library makes all of
 * them, more than a hundred objects, for each cell of a table.
 */
final class PlainEvaluation {

    private final FeelInterpreter interpreter;
    private final ExpressionValidator validator;
    private final ValueMapper values;
    private final FunctionProvider functions;

    PlainEvaluation(FeelEngine feel) {
        this.values = feel.valueMapper();
        this.interpreter = new FeelInterpreter(values);
        this.validator = new ExpressionValidator(feel.configuration().externalFunctionsEnabled());
        this.functions = new CompositeFunctionProvider(List.from(CollectionConverters.asScala(
                java.util.List.of(new BuiltinFunctions(feel.clock(), values), feel.functionProvider()))));
    }

    /** The answer; none when something is forbidden, missing or wrong. */
    @Nullable
    EvaluationResult evaluate(ParsedExpression expression, Context variables) {
        if (validator.validateExpression(expression.expression()).isDefined()) {
            return null;
        }
        EvalContext context = EvalContext.create(values, functions).merge(variables);
        try {
            return answer(interpreter.eval(expression.expression(), context), context);
        } catch (RuntimeException wrong) {
            return null;
        }
    }

    private @Nullable EvaluationResult answer(Val value, EvalContext context) {
        boolean isPlain = context.failureCollector().failures().isEmpty()
                && !(value instanceof ValError || value instanceof ValFatalError);
        return isPlain
                ? new SuccessfulEvaluationResult(
                        values.unpackVal(value), context.failureCollector().failures())
                : null;
    }
}
