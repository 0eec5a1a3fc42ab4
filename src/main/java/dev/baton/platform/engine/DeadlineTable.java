package dev.baton.platform.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Element;

/** The decision table that says how long people have for a task, as it will be after a deployment. */
final class DeadlineTable {

    static final String KEY = "task-deadlines";

    private final List<String> cells;

    private DeadlineTable(Element decision) {
        this.cells = Xml.elements(decision)
                .filter(element -> element.getLocalName().equals("inputEntry"))
                .map(entry -> entry.getTextContent().trim())
                .toList();
    }

    /** The table in this deployment, else the latest one that is there. */
    static Optional<DeadlineTable> after(DeploymentEntity deployment) {
        return in(deployment.getResources().values())
                .or(() -> in(deployed().map(List::of).orElse(List.of())));
    }

    /** The table in this model, if it is there. */
    static Optional<DeadlineTable> in(Element model) {
        return Xml.elements(model)
                .filter(element -> element.getLocalName().equals("decision")
                        && element.getAttribute("id").equals(KEY))
                .findFirst()
                .map(DeadlineTable::new);
    }

    /** Whether a row may be meant for the task; what is not written as plain names is believed. */
    boolean names(String task) {
        return cells.stream()
                .anyMatch(cell -> cell.isEmpty()
                        || cell.equals("-")
                        || cell.contains("(")
                        || cell.contains("\"%s\"".formatted(task)));
    }

    private static Optional<DeadlineTable> in(Collection<ResourceEntity> resources) {
        return resources.stream()
                .filter(resource -> ModelPolicy.isDecision(resource.getName()))
                .flatMap(resource -> in(Xml.read(resource.getBytes())).stream())
                .findFirst();
    }

    private static Optional<ResourceEntity> deployed() {
        CommandContext engine = Context.getCommandContext();
        return Optional.ofNullable(
                        engine.getDecisionDefinitionManager().findLatestDecisionDefinitionByKeyAndTenantId(KEY, null))
                .map(table -> engine.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(table.getDeploymentId(), table.getResourceName()));
    }
}
