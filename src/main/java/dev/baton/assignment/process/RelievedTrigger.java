package dev.baton.assignment.process;

import dev.baton.assignment.ManagerReplaced;
import dev.baton.assignment.SalesTeams;
import dev.baton.assignment.SellerRelieved;
import dev.baton.platform.engine.AsEngine;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
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
        String team = relieved.team();
        AsEngine.run(engine, () -> {
            assign(claimedBy(relieved.seller(), team == null ? null : SalesTeams.groupOf(team)), null);
            withdrawLeftovers(relieved.seller());
        });
    }

    /**
     * What the manager of before was about to decide the new one decides; what they claimed of the team's, and do not sell
     * in it, is free again.
     */
    @EventListener
    void on(ManagerReplaced replaced) {
        AsEngine.run(engine, () -> {
            assign(claimedBy(replaced.before(), SalesTeams.managersOf(replaced.team())), replaced.manager());
            if (!replaced.stays()) {
                assign(claimedBy(replaced.before(), SalesTeams.groupOf(replaced.team())), null);
            }
        });
        // as a command of its own: what was written above counts
        AsEngine.run(engine, () -> withdrawLeftovers(replaced.before()));
    }

    // nothing is written before the end of the command: the next page is further on, not the first one again
    private void assign(TaskQuery claimed, @Nullable String user) {
        List<Task> some;
        for (int from = 0; !(some = claimed.listPage(from, SOME)).isEmpty(); from += SOME) {
            some.forEach(task -> tasks().setAssignee(task.getId(), user));
        }
    }

    private TaskQuery claimedBy(String user, @Nullable String group) {
        TaskQuery claimed = tasks().createTaskQuery().taskAssignee(user);
        return (group == null ? claimed.withCandidateGroups() : claimed.taskCandidateGroup(group))
                .includeAssignedTasks()
                .orderByTaskId()
                .asc();
    }

    private void withdrawLeftovers(String user) {
        List<Authorization> rights;
        for (int from = 0; !(rights = rightsOf(user, from)).isEmpty(); from += SOME) {
            rights.stream()
                    .filter(right -> isForNoLonger(right.getResourceId(), user))
                    .forEach(right -> authorizations().deleteAuthorization(right.getId()));
        }
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
}
