package dev.baton.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with a task and with its model, as far as rights are granted; each permission is a bit.
 *
 * @param model the key of the model, of a task that has one
 */
record TaskRights(TaskSeenBy seen, int onTask, @Nullable String model, int onModel) {

    /** As they were read with the task; of nobody nothing was. */
    static Optional<TaskRights> of(TaskSeenBy seen, Map<?, ?> row) {
        return seen.authUserId() == null
                ? Optional.empty()
                : Optional.of(new TaskRights(
                        seen, bits(row.get("onTask")), (String) row.get("model"), bits(row.get("onModel"))));
    }

    private static int bits(@Nullable Object read) {
        return read == null ? 0 : (Integer) read;
    }

    /** Whether it is granted; nothing for what these rights cannot tell. */
    Optional<Boolean> answer(AuthorizationCheck asked) {
        if (!OneRight.isEnoughFor(asked)
                || !Objects.equals(seen.authUserId(), asked.getAuthUserId())
                || !seen.authGroupIds().equals(asked.getAuthGroupIds())) {
            return Optional.empty();
        }
        List<Optional<Boolean>> answers = asked.getPermissionChecks().getAtomicChecks().stream()
                .map(this::answer)
                .toList();
        return answers.contains(Optional.of(true)) || answers.stream().allMatch(Optional::isPresent)
                ? Optional.of(answers.contains(Optional.of(true)))
                : Optional.empty();
    }

    private Optional<Boolean> answer(PermissionCheck asked) {
        return Integer.bitCount(asked.getPerms()) == 1
                ? granted(asked).map(bits -> (bits & asked.getPerms()) != 0)
                : Optional.empty();
    }

    private Optional<Integer> granted(PermissionCheck asked) {
        String id = asked.getResourceId();
        if (asked.getResource() == Resources.TASK && seen.task().equals(id)) {
            return Optional.of(onTask);
        }
        return asked.getResource() == Resources.PROCESS_DEFINITION && model != null && model.equals(id)
                ? Optional.of(onModel)
                : Optional.empty();
    }
}
