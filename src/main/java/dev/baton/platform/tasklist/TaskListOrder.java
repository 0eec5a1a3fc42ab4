package dev.baton.platform.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.QueryProperty;

/**
 * The order of a task list, made unique by creation time and id, so that no task is missing or twice on the pages.
 *
 * <p>Both follow the direction of the last property asked for: so one index serves both directions.
 */
public final class TaskListOrder {

    private static final String ASCENDING = "asc";

    /** What migration 9 keeps with each right on a task. */
    private static final Map<String, String> WITH_THE_RIGHT = Map.of(
            "RES.CREATE_TIME_", "A.TASK_CREATED_",
            "RES.DUE_DATE_", "A.TASK_DUE_",
            "RES.FOLLOW_UP_DATE_", "A.TASK_FOLLOW_UP_",
            "RES.PRIORITY_", "A.TASK_PRIORITY_",
            "LOWER(RES.NAME_)", "A.TASK_NAME_",
            "RES.ASSIGNEE_", "A.TASK_ASSIGNEE_",
            "RES.ID_", "A.RESOURCE_ID_");

    private TaskListOrder() {}

    /** The list behind {@code order by}; its parts are names of the engine's, never a user's words. */
    public static String of(TaskQueryImpl query) {
        return text(parts(query));
    }

    /** The same order of the rights on the tasks. */
    public static String ofRights(TaskQueryImpl query) {
        Map<String, String> order = new LinkedHashMap<>();
        parts(query).forEach((column, direction) -> order.put(WITH_THE_RIGHT.getOrDefault(column, column), direction));
        return text(order);
    }

    private static Map<String, String> parts(TaskQueryImpl query) {
        List<QueryOrderingProperty> asked = query.getOrderingProperties();
        Map<String, String> order = new LinkedHashMap<>();
        String direction = ASCENDING;
        for (QueryOrderingProperty property : asked) {
            direction = property.getDirection().getName();
            order.putIfAbsent(column(property.getQueryProperty()), direction);
        }
        if (!asked.isEmpty()) {
            order.putIfAbsent("RES.CREATE_TIME_", direction);
        }
        order.putIfAbsent("RES.ID_", direction);
        return order;
    }

    private static String text(Map<String, String> order) {
        return order.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String column(QueryProperty property) {
        String column = "RES." + property.getName();
        return property.getFunction() == null ? column : property.getFunction() + "(" + column + ")";
    }
}
