package dev.baton.platform.tasklist;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a task, in the groups of {@code task-lists.xml}: a query asks for a few of it, and a group that it
 * does not ask for is passed over as one.
 */
public enum Criteria {
    TASK("""
            taskId taskIdIn name nameNotEqual nameLike nameNotLike description descriptionLike key keyLike
            taskDefinitionKeys taskDefinitionKeyNotIn parentTaskId excludeSubtasks priority minPriority
            maxPriority suspensionState tenantIds isWithoutTenantId"""),
    PEOPLE("""
            assignee assigneeLike assigneeIn assigneeNotIn unassigned assigned owner noDelegationState
            delegationState involvedUser"""),
    PROCESS("""
            processInstanceId processInstanceIdIn executionId processInstanceBusinessKey
            processInstanceBusinessKeys processInstanceBusinessKeyLike processDefinitionId
            processDefinitionKey processDefinitionKeys processDefinitionName processDefinitionNameLike"""),
    TIME("""
            createTime createTimeBefore createTimeAfter updatedAfter dueDate dueBefore dueAfter
            isWithoutDueDate followUpDate followUpBefore followUpNullAccepted followUpAfter"""),
    CANDIDATES("""
            candidateUser candidateGroup candidateGroups candidateGroupLike withCandidateGroups
            withCandidateUsers withoutCandidateGroups withoutCandidateUsers includeAssignedTasks""");

    private final List<Field> fields;

    Criteria(String names) {
        fields = Arrays.stream(names.split("\\s+")).map(Criteria::field).toList();
    }

    public boolean areAskedFor(TaskQueryImpl query) {
        return fields.stream().anyMatch(field -> isSet(field, query));
    }

    static boolean askForNothingBeside(String name, TaskQueryImpl query) {
        return Arrays.stream(values())
                .flatMap(group -> group.fields.stream())
                .noneMatch(field -> !field.getName().equals(name) && isSet(field, query));
    }

    static boolean include(Field field) {
        return Arrays.stream(values()).anyMatch(group -> group.fields.contains(field));
    }

    static boolean isSet(Field field, TaskQueryImpl query) {
        try {
            return isSet(field.get(query));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isSet(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return !values.isEmpty();
        }
        if (value != null && value.getClass().isArray()) {
            return Array.getLength(value) > 0;
        }
        return value != null && !Boolean.FALSE.equals(value);
    }

    private static Field field(String name) {
        try {
            Field field = TaskQueryImpl.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException("the engine's task query has no " + name, e);
        }
    }
}
