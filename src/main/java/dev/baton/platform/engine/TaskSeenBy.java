package dev.baton.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * A task, and who looks at it, by the names under which the engine asks for rights.
 *
 * @param authUserId nobody in background work
 */
record TaskSeenBy(String task, @Nullable String authUserId, List<String> authGroupIds) {

    /** Whoever this command is for. */
    static TaskSeenBy viewer(String task) {
        Authentication viewer = Context.getCommandContext().getAuthentication();
        return viewer == null
                ? new TaskSeenBy(task, null, List.of())
                : new TaskSeenBy(
                        task, viewer.getUserId(), viewer.getGroupIds() == null ? List.of() : viewer.getGroupIds());
    }
}
