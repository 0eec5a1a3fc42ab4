package dev.baton.insight;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The leads behind tasks, for the cards of the task list; only of tasks that the current user may see. */
@Service
public class TaskCards {

    private static final String SELECT = """
            select number, coalesce(company, nullif(trim(concat(first_name, ' ', last_name)), ''), email, phone) as name,
                   grade, score, owner
            from lead where number in (:numbers)""";

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    TaskCards(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** The cards of those of the tasks that are about a lead and that the user may see. */
    public List<TaskCard> of(List<String> taskIds) {
        Map<String, String> instanceByTask = visible(taskIds);
        if (instanceByTask.isEmpty()) {
            return List.of();
        }
        Map<String, String> numberByInstance = businessKeys(Set.copyOf(instanceByTask.values()));
        Map<String, LeadOnCard> leads = leads(Set.copyOf(numberByInstance.values()));
        return instanceByTask.entrySet().stream()
                .filter(task -> leads.containsKey(numberByInstance.getOrDefault(task.getValue(), "")))
                .map(task -> leads.get(numberByInstance.get(task.getValue())).onCardOf(task.getKey()))
                .toList();
    }

    private Map<String, String> visible(List<String> taskIds) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .listPage(0, taskIds.size())
                .stream()
                .collect(Collectors.toMap(Task::getId, Task::getProcessInstanceId));
    }

    /** Whoever may see a task may know which lead it is about, though not open the process instance. */
    private Map<String, String> businessKeys(Set<String> instances) {
        Callable<List<ProcessInstance>> query = () -> engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceIds(instances)
                .listPage(0, instances.size());
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(query))
                .stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Map<String, LeadOnCard> leads(Set<String> numbers) {
        return jdbc.sql(SELECT).param("numbers", numbers).query(LeadOnCard.class).stream()
                .collect(Collectors.toMap(LeadOnCard::number, lead -> lead));
    }

    private record LeadOnCard(
            String number, String name, @Nullable String grade, int score, String owner) {

        TaskCard onCardOf(String taskId) {
            return new TaskCard(taskId, number, name, grade, score, owner);
        }
    }
}
