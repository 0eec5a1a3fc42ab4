package dev.baton.lifecycle;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's task service, with every way to end a task led over the {@link TaskDesk} or closed. */
class DeskTaskService extends TaskServiceImpl {

    private final Supplier<TaskDesk> desk;

    DeskTaskService(Supplier<TaskDesk> desk) {
        this.desk = desk;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> fields) {
        desk.get().<@Nullable Void>answer(taskId, fields == null ? Map.of() : fields, flags -> {
            super.complete(taskId, flags);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> fields, boolean deserializeValues) {
        return desk.get()
                .answer(
                        taskId,
                        fields == null ? Map.of() : fields,
                        flags -> super.completeWithVariablesInReturn(taskId, flags, deserializeValues));
    }

    /** A person claims for themselves: whoever could claim for somebody else could hand a lead to another team. */
    @Override
    public void claim(String taskId, @Nullable String userId) {
        desk.get().claim(userId, () -> desk.get().claimByRule(taskId, () -> super.claim(taskId, userId)));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw closed();
    }

    @Override
    public void resolveTask(String taskId) {
        throw closed();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw closed();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw closed();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw closed();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw closed();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw closed();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw closed();
    }

    private static BadUserRequestException closed() {
        return new BadUserRequestException("Complete the task by its form: there is no way round it");
    }
}
