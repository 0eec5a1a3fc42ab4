package dev.baton.assignment.process;

import dev.baton.assignment.ManagerReplaced;
import dev.baton.assignment.SalesTeams;
import dev.baton.assignment.SellerRelieved;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes from who does not work on them any more the tasks of no lead of theirs, and the rights that are left over. */
@Component
class RelievedTrigger {

    private static final int SOME = 100;

    private final ProcessEngine engine;

    RelievedTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * What the seller claimed in passing, and is nobody's in particular, goes back to its queue; the rights go with it that
     * the engine gave the seller alone.
     */
    @EventListener
    void on(SellerRelieved relieved) {
        asEngine(() -> {
            // nothing is written before the end of the command: the next page is further on, not the first one again
            List<Task> claimed;
            for (int from = 0; !(claimed = claimedBy(relieved.seller(), from)).isEmpty(); from += SOME) {
                claimed.forEach(task -> tasks().setAssignee(task.getId(), null));
            }
            withdrawLeftovers(relieved.seller());
        });
    }

    /**
     * What the manager of before was about to decide the new one decides; what they claimed of the team's, and do not sell
     * in it, is free again.
     */
    @EventListener
    void on(ManagerReplaced replaced) {
        asEngine(() -> {
            claimedFrom(SalesTeams.managersOf(replaced.team()), replaced.before())
                    .forEach(task -> tasks().setAssignee(task.getId(), replaced.manager()));
            if (!replaced.stays()) {
                claimedFrom(SalesTeams.groupOf(replaced.team()), replaced.before())
                        .forEach(task -> tasks().setAssignee(task.getId(), null));
            }
        });
        // as a command of its own: what was written above counts
        asEngine(() -> withdrawLeftovers(replaced.before()));
    }

    private List<Task> claimedFrom(String group, String manager) {
        return tasks().createTaskQuery()
                .taskAssignee(manager)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .list();
    }

    private void withdrawLeftovers(String user) {
        List<Authorization> rights;
        for (int from = 0; !(rights = rightsOf(user, from)).isEmpty(); from += SOME) {
            rights.stream()
                    .filter(right -> isForNoLonger(right.getResourceId(), user))
                    .forEach(right -> authorizations().deleteAuthorization(right.getId()));
        }
    }

    private List<Task> claimedBy(String seller, int from) {
        return tasks().createTaskQuery()
                .taskAssignee(seller)
                .withCandidateGroups()
                .includeAssignedTasks()
                .orderByTaskId()
                .asc()
                .listPage(from, SOME);
    }

    private List<Authorization> rightsOf(String seller, int from) {
        return authorizations()
                .createAuthorizationQuery()
                .userIdIn(seller)
                .resourceType(Resources.TASK)
                .orderByResourceId()
                .asc()
                .listPage(from, SOME);
    }

    /** Whether the seller neither works on the task nor is named for it: the right is left over from before. */
    private boolean isForNoLonger(String task, String seller) {
        return !task.equals(Authorization.ANY)
                && (tasks().createTaskQuery().taskId(task).count() == 0
                        || tasks().getIdentityLinksForTask(task).stream()
                                .noneMatch(link -> seller.equals(link.getUserId())));
    }

    private TaskService tasks() {
        return engine.getTaskService();
    }

    private AuthorizationService authorizations() {
        return engine.getAuthorizationService();
    }

    private void asEngine(Runnable work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    work.run();
                    return work;
                }));
    }
}
