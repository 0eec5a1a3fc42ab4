package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.platform.organisation.Groups;
import dev.baton.support.BatonTest;
import dev.baton.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class LiveFilterTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> made = new ArrayList<>();

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void itIsNoonAndThereAreTasks() {
        clock.setTo(NOON);
        task("mine", "rep", null, NOON.plus(Duration.ofHours(2)));
        task("my team's", null, Groups.team("west"), NOON.plus(Duration.ofDays(1)));
        task("claimed by a colleague", "rep3", Groups.team("west"), NOON.minusSeconds(60));
        task("other team's", null, Groups.team("east"), NOON.minusSeconds(60));
    }

    @AfterEach
    void removeTasks() {
        identity.clearAuthentication();
        tasks.deleteTasks(made, true);
    }

    @Test
    void myLeadsAreAssignedToMe() {
        assertThat(seenBy("rep", "My leads")).containsExactly("mine");
    }

    @Test
    void myTeamsQueueHoldsWhatNobodyHasClaimed() {
        assertThat(seenBy("rep", "My team's queue")).containsExactly("my team's");
    }

    @Test
    void whatIsDueLaterTodayIsDueToday() {
        assertThat(seenBy("rep", "Due today")).containsExactly("mine");
    }

    @Test
    void anHourAfterItsTimeATaskIsOverdueForThoseWhoMaySeeIt() {
        clock.advance(Duration.ofHours(3));

        assertThat(seenBy("rep", "Overdue")).containsExactlyInAnyOrder("mine", "claimed by a colleague");
        assertThat(seenBy("rep", "Due today")).isEmpty();
    }

    @Test
    void whoeverIsInNoGroupHasAnEmptyQueue() {
        String id = filterId("My team's queue");
        identity.setAuthentication("stranger", List.of());

        assertThatThrownBy(() -> filters.list(id, tasks.createTaskQuery().initializeFormKeys()))
                .hasMessageContaining("does not have 'READ' permission");
    }

    @Test
    void aFilterIsNarrowedByWhatTheViewerSearchesFor() {
        String id = filterId("Overdue");
        identity.setAuthentication("rep", List.of(Groups.SALES, Groups.team("west")));
        TaskQuery search = tasks.createTaskQuery().taskAssignee("rep3");

        assertThat(filters.listPage(id, search, 0, 10)).hasSize(1);
        assertThat(filters.count(id, search)).isEqualTo(1);
    }

    @Test
    void noFilterIsStoredWithAnExpression() {
        TaskQuery outer = tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
        TaskQueryImpl inner = (TaskQueryImpl)
                tasks.createTaskQuery().or().taskAssigneeLikeExpression("${1}").endOr();

        assertThatThrownBy(
                        () -> filters.saveFilter(filters.newTaskFilter("outer").setQuery(outer)))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(
                        () -> filters.saveFilter(filters.newTaskFilter("inner").setQuery(inner)))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aQueryWithAnExpressionInOneOfItsPartsIsRefused() {
        TaskQuery query =
                tasks.createTaskQuery().or().taskAssigneeLikeExpression("${1}").endOr();

        assertThatThrownBy(query::count)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Expressions in task queries are forbidden");
    }

    private List<String> seenBy(String user, String filter) {
        String id = filterId(filter);
        identity.setAuthentication(user, List.of(Groups.SALES, Groups.team("west")));
        List<Task> found = filters.listPage(id, 0, 10);
        return found.stream().map(Task::getName).toList();
    }

    private String filterId(String name) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        return filter.getId();
    }

    private void task(String name, @Nullable String assignee, @Nullable String group, Instant due) {
        Task task = tasks.newTask();
        task.setName(name);
        task.setAssignee(assignee);
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        made.add(task.getId());
        if (group != null) {
            tasks.addCandidateGroup(task.getId(), group);
        }
    }
}
