package dev.baton.assignment.process;

import dev.baton.assignment.LeadTransferred;
import dev.baton.assignment.SalesTeams;
import dev.baton.platform.engine.AsEngine;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the tasks of a lead to its new owner and the new owner's team, and takes the rights on them from the ones of
 * before: the engine itself would let whoever had a task once see it for as long as it is open.
 */
@Component
class TransferTrigger {

    private final ProcessEngine engine;

    TransferTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /** Before whoever lets the process go on: it goes on with the new owner. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LeadTransferred moved) {
        AsEngine.run(engine, () -> {
            Map<String, String> successors = successors(moved);
            runtime()
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(moved.lead().value())
                    .list()
                    .stream()
                    .forEach(instance -> replaceVariables(instance.getId(), successors));
            tasks().createTaskQuery().processInstanceBusinessKey(moved.lead().value()).list().stream()
                    .forEach(task -> hand(task, moved, successors));
        });
    }

    private static Map<String, String> successors(LeadTransferred moved) {
        return Map.of(
                moved.seller(), moved.newSeller(),
                SalesTeams.groupOf(moved.team()), SalesTeams.groupOf(moved.newTeam()),
                SalesTeams.managersOf(moved.team()), SalesTeams.managersOf(moved.newTeam()));
    }

    private void replaceVariables(String instance, Map<String, String> successors) {
        runtime().getVariablesLocal(instance).forEach((name, value) -> {
            String successor = value instanceof String held ? successors.get(held) : null;
            if (successor != null) {
                runtime().setVariableLocal(instance, name, successor);
            }
        });
    }

    private void hand(Task task, LeadTransferred moved, Map<String, String> successors) {
        if (moved.seller().equals(task.getAssignee())) {
            tasks().setAssignee(task.getId(), moved.newSeller());
            withdraw(task, rights().userIdIn(moved.seller()));
        }
        tasks().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .forEach(link -> replace(task, link, successors));
    }

    private void replace(Task task, IdentityLink link, Map<String, String> successors) {
        String before = link.getGroupId() == null ? link.getUserId() : link.getGroupId();
        String successor = successors.get(before);
        if (successor == null || successor.equals(before)) {
            return;
        }
        if (link.getGroupId() == null) {
            tasks().deleteCandidateUser(task.getId(), before);
            tasks().addCandidateUser(task.getId(), successor);
            withdraw(task, rights().userIdIn(before));
        } else {
            tasks().deleteCandidateGroup(task.getId(), before);
            tasks().addCandidateGroup(task.getId(), successor);
            withdraw(task, rights().groupIdIn(before));
        }
    }

    private void withdraw(Task task, AuthorizationQuery whose) {
        whose.resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(right -> authorizations().deleteAuthorization(right.getId()));
    }

    private AuthorizationQuery rights() {
        return authorizations().createAuthorizationQuery();
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    private TaskService tasks() {
        return engine.getTaskService();
    }

    private AuthorizationService authorizations() {
        return engine.getAuthorizationService();
    }
}
