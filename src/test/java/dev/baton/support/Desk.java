package dev.baton.support;

import dev.baton.lead.LeadNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Works on tasks the way Tasklist does for a person: with their rights, by claim and form. */
@Component
public class Desk {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;

    Desk(TaskService tasks, FormService forms, IdentityService identity) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
    }

    /** The user claims the lead's task of that name and submits its form. */
    public void complete(String user, LeadNumber lead, String task, Map<String, Object> answer) {
        as(user, () -> {
            String id = open(lead, task).getId();
            if (!user.equals(tasks.createTaskQuery().taskId(id).singleResult().getAssignee())) {
                tasks.claim(id, user);
            }
            forms.submitTaskForm(id, new HashMap<>(answer));
        });
    }

    /** What the user sees in the form of the lead's task. */
    public Map<String, Object> show(String user, LeadNumber lead, String task) {
        Map<String, Object> shown = new HashMap<>();
        as(user, () -> shown.putAll(forms.getTaskFormVariables(open(lead, task).getId())));
        return shown;
    }

    /** The open tasks of the lead by the names of their elements, seen by nobody in particular. */
    public List<String> openTasks(LeadNumber lead) {
        identity.clearAuthentication();
        return tasks.createTaskQuery().processInstanceBusinessKey(lead.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Does something with the rights of a user. */
    public void as(String user, Runnable work) {
        identity.clearAuthentication();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task open(LeadNumber lead, String task) {
        Task open = tasks.createTaskQuery()
                .processInstanceBusinessKey(lead.value())
                .taskDefinitionKey(task)
                .singleResult();
        if (open == null) {
            throw new AssertionError("%s has no open task %s that this user may see".formatted(lead, task));
        }
        return open;
    }
}
