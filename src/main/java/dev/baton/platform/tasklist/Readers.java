package dev.baton.platform.tasklist;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/** Through whom somebody may see a task, written as migration 9 writes it beside each right on a task. */
public final class Readers {

    private static final String USER = "u:";
    private static final String GROUP = "g:";

    private Readers() {}

    /**
     * The groups of whoever asks, everybody, and whoever asks: in this order, which is that of their names, as a count takes
     * each task from the first who may see it, and most are those of groups.
     */
    public static List<String> of(TaskQueryImpl query) {
        AuthorizationCheck check = query.getAuthCheck();
        List<String> groups = check.getAuthGroupIds() == null ? List.of() : check.getAuthGroupIds();
        return Stream.concat(
                        Stream.of(USER + check.getAuthUserId(), USER + "*"),
                        groups.stream().map(group -> GROUP + group))
                .distinct()
                .sorted()
                .toList();
    }
}
