package dev.baton.platform.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Looks through every new deployment before the engine does and refuses it when a model could do more than carry leads.
 *
 * <p>It is what lets a marketing lead deploy: a model names beans made for models, and brings no code of its own. What
 * guards others' decisions only those may change who answer for them: {@link Deployers}.
 */
@Component
class ModelPolicy implements Deployer {

    private static final List<String> PROCESSES = List.of(".bpmn", ".bpmn20.xml");
    private static final List<String> DECISIONS = List.of(".dmn", ".dmn11.xml");
    private static final List<String> FORMS = List.of(".form");

    private final ProcessRules processes;
    private final ModelBeans beans;
    private final Deployers deployers;
    private final ShippedTables tables;
    private final SpanColumns spans;
    private final TableAnswers answers;

    ModelPolicy(ModelBeans beans, Deployers deployers, ShippedTables tables, SpanColumns spans, TableAnswers answers) {
        this.processes = new ProcessRules(new ExpressionRules(beans), beans);
        this.beans = beans;
        this.deployers = deployers;
        this.tables = tables;
        this.spans = spans;
        this.answers = answers;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        if (deployment.getTenantId() != null) {
            // beside the model of nobody's there would be another of the same name, and nobody could say which is meant
            throw new NotAllowedException("The deployment is refused. Leave the tenant out: there are none here.");
        }
        UserTaskRules tasks = new UserTaskRules(beans, DeadlineTable.after(deployment));
        List<String> faults = deployment.getResources().values().stream()
                .sorted(Comparator.comparing(ResourceEntity::getName))
                .flatMap(resource ->
                        faults(resource, tasks).stream().map(fault -> "%s: %s".formatted(resource.getName(), fault)))
                .toList();
        if (!faults.isEmpty()) {
            throw new NotAllowedException("The deployment is refused. " + String.join(" ", faults));
        }
    }

    /** What is wrong with a decision that somebody means to deploy; asked inside a command of theirs. */
    List<String> faultsOfDecision(byte[] model) {
        return faults(Xml.read(model), "decision", DecisionRules::faults, this::deadlines);
    }

    static boolean isDecision(String name) {
        return endsWith(name.toLowerCase(Locale.ROOT), DECISIONS);
    }

    private List<String> faults(ResourceEntity resource, UserTaskRules tasks) {
        String name = resource.getName().toLowerCase(Locale.ROOT);
        if (endsWith(name, PROCESSES)) {
            return faults(Xml.read(resource.getBytes()), "process", processes::faults, tasks::faults);
        }
        if (endsWith(name, DECISIONS)) {
            return faults(
                    Xml.read(resource.getBytes()),
                    "decision",
                    DecisionRules::faults,
                    tables::faults,
                    spans::faults,
                    answers::faults,
                    this::deadlines);
        }
        return endsWith(name, FORMS)
                ? Stream.of(deployers.faults(resource.getName()), FormRules.faults(resource.getBytes()))
                        .flatMap(List::stream)
                        .toList()
                : List.of("only .bpmn, .dmn and .form files may be deployed; leave this file out.");
    }

    @SafeVarargs
    private List<String> faults(Element model, String definition, Function<Element, List<String>>... rules) {
        Stream<String> keys = Xml.elements(model)
                .filter(element -> element.getLocalName().equals(definition))
                .map(element -> element.getAttribute("id"));
        return Stream.concat(
                        keys.flatMap(key -> deployers.faults(key).stream()),
                        Stream.of(rules).flatMap(rule -> rule.apply(model).stream()))
                .toList();
    }

    // a table without the row of a task would fail every lead that comes to it
    private List<String> deadlines(Element model) {
        return DeadlineTable.in(model).stream()
                .flatMap(table -> beans.tasksWithForms().filter(task -> !table.names(task)))
                .map(task -> "In '%s' the task '%s' has no row; add one.".formatted(DeadlineTable.KEY, task))
                .toList();
    }

    private static boolean endsWith(String name, List<String> suffixes) {
        return suffixes.stream().anyMatch(name::endsWith);
    }
}
