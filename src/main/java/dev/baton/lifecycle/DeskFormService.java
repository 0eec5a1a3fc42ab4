package dev.baton.lifecycle;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's form service, with what forms show and submit led over the {@link TaskDesk}. */
class DeskFormService extends FormServiceImpl {

    private final Supplier<TaskDesk> desk;
    private final ObjectProvider<StartPages> pages;
    private final ProcessEngineConfigurationImpl engine;

    DeskFormService(Supplier<TaskDesk> desk, ObjectProvider<StartPages> pages, ProcessEngineConfigurationImpl engine) {
        this.desk = desk;
        this.pages = pages;
        this.engine = engine;
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        InputStream form = super.getDeployedStartForm(processDefinitionId);
        return pages.getObject().show(processDefinitionId, engine.getIdentityService(), form);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
        VariableMap values =
                desk.get().look(taskId, () -> super.getTaskFormVariables(taskId, names, deserializeValues));
        desk.get().show(taskId, names == null ? java.util.List.of() : names).forEach(values::putValue);
        return values;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> fields) {
        desk.get().<@Nullable Void>answer(taskId, fields, flags -> {
            super.submitTaskForm(taskId, flags);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> fields, boolean deserializeValues) {
        return desk.get()
                .answer(
                        taskId,
                        fields,
                        flags -> super.submitTaskFormWithVariablesInReturn(taskId, flags, deserializeValues));
    }

    @Override
    @Deprecated
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        throw new BadUserRequestException("Complete the task by its form");
    }
}
