package dev.baton.platform.organisation;

import dev.baton.platform.engine.LiveFilter;
import dev.baton.platform.organisation.Grants.Grant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The filters that everybody finds in Tasklist. */
@Component
@Order(2)
class TaskFilters implements Provision {

    private record TaskFilter(String name, String description, LiveFilter live, String color) {}

    private static final List<TaskFilter> FILTERS = List.of(
            new TaskFilter("My leads", "Tasks assigned to me", LiveFilter.MINE, "#1f6f8b"),
            new TaskFilter("My team's queue", "Tasks that my team may claim", LiveFilter.TEAM, "#4a7c59"),
            new TaskFilter("Overdue", "Tasks past their due time", LiveFilter.OVERDUE, "#b23a48"),
            new TaskFilter("Due today", "Tasks due before midnight, UTC", LiveFilter.DUE_TODAY, "#c98a1b"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Access access;

    TaskFilters(FilterService filters, TaskService tasks, Access access) {
        this.filters = filters;
        this.tasks = tasks;
        this.access = access;
    }

    @Override
    public void provide() {
        for (int place = 0; place < FILTERS.size(); place++) {
            String id = save(FILTERS.get(place), place);
            Stream.concat(Grants.ROLES.stream(), Stream.of(Groups.ADMINISTRATORS))
                    .map(group -> Grant.of(group, Resources.FILTER, id, Permissions.READ))
                    .forEach(access::grant);
        }
    }

    private String save(TaskFilter wanted, int place) {
        List<Filter> found =
                filters.createTaskFilterQuery().filterName(wanted.name()).list();
        Filter filter = found.stream()
                .filter(candidate -> candidate.getOwner() == null)
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(wanted.name()));
        filter.setQuery(tasks.createTaskQuery().orderByDueDate().asc());
        filter.setProperties(properties(wanted, place));
        return filters.saveFilter(filter).getId();
    }

    private static Map<String, Object> properties(TaskFilter filter, int place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", filter.description());
        properties.put("priority", place);
        properties.put("color", filter.color());
        properties.put("refresh", true);
        properties.put(LiveFilter.PROPERTY, filter.live().name());
        return properties;
    }
}
