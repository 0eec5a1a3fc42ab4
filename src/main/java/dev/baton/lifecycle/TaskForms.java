package dev.baton.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Finds the form of a task by its name, asks it what to show and gives it the answer. */
@Component
class TaskForms {

    private final ApplicationContext context;
    private final LeadStory story;
    private final AnswerReader answers;
    private final ObjectMapper json;

    TaskForms(ApplicationContext context, LeadStory story, AnswerReader answers, ObjectMapper json) {
        this.context = context;
        this.story = story;
        this.answers = answers;
        this.json = json;
    }

    /** The values of a form, computed from the tables at this moment; only those asked for, or all. */
    Map<String, Object> show(TaskAtHand task, boolean aboutLead, Collection<String> names) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (aboutLead && (names.isEmpty() || names.contains("story"))) {
            values.put("story", toJson(story.of(task.leadId())));
        }
        form(task).show(task).forEach((name, value) -> values.put(name, toValue(value)));
        return values;
    }

    /** The rule about who may claim tasks of that name, if there is one. */
    Optional<ClaimRule> claimRule(String key) {
        return form(key) instanceof ClaimRule rule ? Optional.of(rule) : Optional.empty();
    }

    Map<String, Object> submit(TaskAtHand task, Map<String, Object> fields) {
        return submit(form(task), task, fields);
    }

    private <A extends Record> Map<String, Object> submit(
            TaskForm<A> form, TaskAtHand task, Map<String, Object> fields) {
        return form.submit(task, answers.read(fields, form.answerType()));
    }

    private TaskForm<?> form(TaskAtHand task) {
        return form(task.key());
    }

    private TaskForm<?> form(String key) {
        return context.getBean(StringUtils.uncapitalize(key) + "Form", TaskForm.class);
    }

    private Object toValue(Object value) {
        return value instanceof Map || value instanceof Collection ? toJson(value) : Variables.untypedValue(value);
    }

    private Object toJson(Object value) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(value)).create();
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("What a form shows must be plain values", wrong);
        }
    }
}
