package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.springframework.util.StringUtils;

/** What an expression in a model may say: variables, {@link ValueMethods}, allowed beans, and the engine's functions. */
class ExpressionRules {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");
    private static final Set<String> HIDDEN = Set.of("class", "getClass");

    private final Builder builder = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private final ModelBeans beans;

    ExpressionRules(ModelBeans beans) {
        this.beans = beans;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** What is wrong with this text, if it is an expression; nothing else is looked at. */
    List<String> faults(String text) {
        if (!isExpression(text)) {
            return List.of();
        }
        try {
            return faults(builder.build(text.trim()), text.trim());
        } catch (TreeBuilderException e) {
            return List.of("the expression '%s' cannot be read; correct it".formatted(text.trim()));
        }
    }

    private List<String> faults(Tree tree, String text) {
        List<String> faults = new ArrayList<>();
        for (IdentifierNode identifier : tree.getIdentifierNodes()) {
            if (beans.isHidden(identifier.getName())) {
                faults.add(
                        "the expression '%s' names the bean '%s', which models may not use; use a delegate or a @ModelBean"
                                .formatted(text, identifier.getName()));
            }
        }
        for (FunctionNode function : tree.getFunctionNodes()) {
            if (!FUNCTIONS.contains(function.getName())) {
                faults.add("the expression '%s' calls the unknown function '%s'; use one of %s"
                        .formatted(
                                text,
                                function.getName(),
                                FUNCTIONS.stream().sorted().toList()));
            }
        }
        for (String method : methods(tree.getRoot()).toList()) {
            faults.add(
                    "the expression '%s' calls '%s', which is not open to expressions; use a delegate or a @ModelBean"
                            .formatted(text, method));
        }
        if (Stream.of(StringUtils.tokenizeToStringArray(text, ".[]()'\"{}$#,+-*/?:<>=!& |"))
                .anyMatch(HIDDEN::contains)) {
            faults.add("the expression '%s' reaches for a Java class; use variables or a @ModelBean".formatted(text));
        }
        return faults;
    }

    /** The methods that are called on something else than a bean and are not allowed on a value. */
    private Stream<String> methods(Node node) {
        Stream<String> own = node instanceof AstMethod && !isOpen(node.getChild(0))
                ? Stream.of(name(node.getChild(0)))
                : Stream.of();
        return Stream.concat(
                own,
                IntStream.range(0, node.getCardinality())
                        .mapToObj(node::getChild)
                        .filter(Objects::nonNull)
                        .flatMap(this::methods));
    }

    // what beans offer to models is theirs to say; the name of a method in brackets is nobody's habit
    private boolean isOpen(Node property) {
        if (!(property instanceof AstDot dot)) {
            return false;
        }
        if (dot.getChild(0) instanceof IdentifierNode bean && beans.mayBeNamed(bean.getName())) {
            return true;
        }
        String method = name(dot);
        return ValueMethods.isAllowed(method)
                || GuardingElResolver.OF_EXECUTION.contains(method)
                || GuardingElResolver.OF_TASK.contains(method);
    }

    private static String name(Node property) {
        return property.toString().replaceFirst("^\\.\\s*", "");
    }
}
