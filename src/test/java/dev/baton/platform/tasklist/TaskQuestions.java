package dev.baton.platform.tasklist;

import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;

/** What Tasklist, its filters and the API can ask of tasks, one question for each criterion and some of many. */
final class TaskQuestions {

    private static final Date SOON = Date.from(RandomTasks.START.plus(Duration.ofHours(10)));
    private static final Date LATE = Date.from(RandomTasks.START.plus(Duration.ofHours(20)));

    /** Answered by the quick statements. */
    static final Map<String, UnaryOperator<TaskQuery>> UNDERSTOOD = new LinkedHashMap<>();

    /** Left to the engine. */
    static final Map<String, UnaryOperator<TaskQuery>> LEFT = new LinkedHashMap<>();

    static final Map<String, UnaryOperator<TaskQuery>> ORDERS = new LinkedHashMap<>();

    /** What the menu of Tasklist offers. */
    static final List<String> ORDERS_OF_TASKLIST =
            List.of("creation", "due date", "follow-up date", "priority", "name in any case", "assignee");

    private TaskQuestions() {}

    static {
        tasks();
        people();
        processes();
        times();
        candidates();
        combinations();
        left();
        orders();
    }

    private static void tasks() {
        UNDERSTOOD.put("all", q -> q);
        UNDERSTOOD.put("id", q -> q.taskId("task-7"));
        UNDERSTOOD.put("ids", q -> q.taskIdIn("task-7", "task-8", "task-9", "none"));
        UNDERSTOOD.put("name", q -> q.taskName("accept LEAD"));
        UNDERSTOOD.put("other name", q -> q.taskNameNotEqual("accept LEAD"));
        UNDERSTOOD.put("name like", q -> q.taskNameLike("%\\_deal"));
        UNDERSTOOD.put("name not like", q -> q.taskNameNotLike("100 \\%%"));
        UNDERSTOOD.put("description", q -> q.taskDescription("ring first, draft quote"));
        UNDERSTOOD.put("description like", q -> q.taskDescriptionLike("ring%LEAD"));
        UNDERSTOOD.put("key", q -> q.taskDefinitionKey("firstTask"));
        UNDERSTOOD.put("key like", q -> q.taskDefinitionKeyLike("%ndTask"));
        UNDERSTOOD.put("keys", q -> q.taskDefinitionKeyIn("firstTask", "none"));
        UNDERSTOOD.put("other keys", q -> q.taskDefinitionKeyNotIn("firstTask", "none"));
        UNDERSTOOD.put("parent", q -> q.taskParentTaskId("task-2"));
        UNDERSTOOD.put("no subtasks", TaskQuery::excludeSubtasks);
        UNDERSTOOD.put("priority", q -> q.taskPriority(80));
        UNDERSTOOD.put("priorities", q -> q.taskMinPriority(50).taskMaxPriority(80));
        UNDERSTOOD.put("active", TaskQuery::active);
        UNDERSTOOD.put("suspended", TaskQuery::suspended);
        UNDERSTOOD.put("tenant", q -> q.tenantIdIn("tenant", "none"));
        UNDERSTOOD.put("no tenant", TaskQuery::withoutTenantId);
    }

    private static void people() {
        UNDERSTOOD.put("assignee", q -> q.taskAssignee("rep"));
        UNDERSTOOD.put("assignee like", q -> q.taskAssigneeLike("rep%"));
        UNDERSTOOD.put("assignees", q -> q.taskAssigneeIn("rep", "manager"));
        UNDERSTOOD.put("other assignees", q -> q.taskAssigneeNotIn("rep", "manager"));
        UNDERSTOOD.put("unassigned", TaskQuery::taskUnassigned);
        UNDERSTOOD.put("assigned", TaskQuery::taskAssigned);
        UNDERSTOOD.put("owner", q -> q.taskOwner("manager"));
        UNDERSTOOD.put("delegated", q -> q.taskDelegationState(DelegationState.PENDING));
        UNDERSTOOD.put("not delegated", q -> q.taskDelegationState(null));
        UNDERSTOOD.put("involved", q -> q.taskInvolvedUser("rep"));
    }

    private static void processes() {
        UNDERSTOOD.put("instance", q -> q.processInstanceId("none"));
        UNDERSTOOD.put("instances", q -> q.processInstanceIdIn("none", "neither"));
        UNDERSTOOD.put("execution", q -> q.executionId("none"));
        UNDERSTOOD.put("business key", q -> q.processInstanceBusinessKey("L-2026-7"));
        UNDERSTOOD.put("business keys", q -> q.processInstanceBusinessKeyIn("L-2026-7", "L-2026-8"));
        UNDERSTOOD.put("business key like", q -> q.processInstanceBusinessKeyLike("L-2026-1%"));
        UNDERSTOOD.put("definition", q -> q.processDefinitionId("none"));
        UNDERSTOOD.put("definition key", q -> q.processDefinitionKey("first"));
        UNDERSTOOD.put("definition keys", q -> q.processDefinitionKeyIn("second", "none"));
        UNDERSTOOD.put("definition name", q -> q.processDefinitionName("The first process"));
        UNDERSTOOD.put("definition name like", q -> q.processDefinitionNameLike("The s%"));
    }

    private static void times() {
        UNDERSTOOD.put("created on", q -> q.taskCreatedOn(SOON));
        UNDERSTOOD.put("created between", q -> q.taskCreatedAfter(SOON).taskCreatedBefore(LATE));
        UNDERSTOOD.put("updated after", q -> q.taskUpdatedAfter(SOON));
        UNDERSTOOD.put("due on", q -> q.dueDate(SOON));
        UNDERSTOOD.put("due between", q -> q.dueAfter(SOON).dueBefore(LATE));
        UNDERSTOOD.put("never due", TaskQuery::withoutDueDate);
        UNDERSTOOD.put("follow-up on", q -> q.followUpDate(SOON));
        UNDERSTOOD.put("follow-up between", q -> q.followUpAfter(SOON).followUpBefore(LATE));
        UNDERSTOOD.put("follow-up before or never", q -> q.followUpBeforeOrNotExistent(SOON));
    }

    private static void candidates() {
        UNDERSTOOD.put("candidate user", q -> q.taskCandidateUser("rep"));
        UNDERSTOOD.put(
                "candidate user, also assigned", q -> q.taskCandidateUser("rep").includeAssignedTasks());
        UNDERSTOOD.put("candidate user without a group", q -> q.taskCandidateUser("reader"));
        UNDERSTOOD.put("candidate group", q -> q.taskCandidateGroup("team-west"));
        UNDERSTOOD.put(
                "candidate group, also assigned",
                q -> q.taskCandidateGroup("team-west").includeAssignedTasks());
        UNDERSTOOD.put("candidate groups", q -> q.taskCandidateGroupIn(List.of("team-west", "team-east")));
        UNDERSTOOD.put("candidate group like", q -> q.taskCandidateGroupLike("team-%"));
        UNDERSTOOD.put(
                "candidate group or like",
                q -> q.taskCandidateGroupIn(List.of("sales")).taskCandidateGroupLike("team-w%"));
        UNDERSTOOD.put("with groups", TaskQuery::withCandidateGroups);
        UNDERSTOOD.put("with users", q -> q.withCandidateUsers().includeAssignedTasks());
        UNDERSTOOD.put("with both", q -> q.withCandidateUsers().withCandidateGroups());
        UNDERSTOOD.put("without groups", TaskQuery::withoutCandidateGroups);
        UNDERSTOOD.put("without users", q -> q.withoutCandidateUsers().includeAssignedTasks());
        UNDERSTOOD.put("without both", q -> q.withoutCandidateUsers().withoutCandidateGroups());
        UNDERSTOOD.put(
                "with groups, without users", q -> q.withCandidateGroups().withoutCandidateUsers());
    }

    private static void combinations() {
        UNDERSTOOD.put(
                "a team's queue",
                q -> q.active()
                        .taskUnassigned()
                        .taskCandidateGroup("team-west")
                        .processDefinitionKeyIn("first", "second")
                        .dueBefore(LATE));
        UNDERSTOOD.put(
                "mine, overdue",
                q -> q.active().taskAssignee("rep").dueBefore(LATE).taskMinPriority(50));
        UNDERSTOOD.put(
                "one or the other",
                q -> q.active()
                        .or()
                        .taskAssignee("rep")
                        .dueBefore(SOON)
                        .dueAfter(LATE)
                        .processDefinitionKey("first")
                        .processInstanceBusinessKeyLike("L-2026-2%")
                        .endOr());
        UNDERSTOOD.put(
                "candidate or assigned",
                q -> q.taskMinPriority(50)
                        .or()
                        .taskCandidateGroup("team-west")
                        .taskAssignee("rep")
                        .endOr());
        UNDERSTOOD.put(
                "two alternatives",
                q -> q.or().taskNameLike("Accept%")
                        .taskPriority(100)
                        .endOr()
                        .or()
                        .followUpBeforeOrNotExistent(SOON)
                        .taskInvolvedUser("rep")
                        .taskDefinitionKey("firstTask")
                        .endOr());
        UNDERSTOOD.put("an empty alternative", q -> q.taskAssignee("rep").or().endOr());
    }

    private static void left() {
        LEFT.put("variable", q -> q.processVariableValueEquals("grade", "A1"));
        LEFT.put(
                "variable in an alternative",
                q -> q.or().taskVariableValueEquals("grade", "A1")
                        .taskPriority(80)
                        .endOr());
        LEFT.put("activity instance", q -> q.activityInstanceIdIn("none"));
        LEFT.put("case", q -> q.caseInstanceId("none"));
        LEFT.put("two links", q -> q.taskCandidateGroup("team-west").taskInvolvedUser("rep"));
        LEFT.put(
                "two links in alternatives",
                q -> q.taskCandidateGroup("team-west")
                        .or()
                        .taskCandidateUser("rep")
                        .taskPriority(80)
                        .endOr());
        LEFT.put(
                "ordered by a variable",
                q -> q.orderByProcessVariable("grade", ValueType.STRING).asc());
    }

    private static void orders() {
        ORDERS.put("name", TaskQuery::orderByTaskName);
        ORDERS.put("name in any case", TaskQuery::orderByTaskNameCaseInsensitive);
        ORDERS.put("description", TaskQuery::orderByTaskDescription);
        ORDERS.put("priority", TaskQuery::orderByTaskPriority);
        ORDERS.put("assignee", TaskQuery::orderByTaskAssignee);
        ORDERS.put("creation", TaskQuery::orderByTaskCreateTime);
        ORDERS.put("last update", TaskQuery::orderByLastUpdated);
        ORDERS.put("due date", TaskQuery::orderByDueDate);
        ORDERS.put("follow-up date", TaskQuery::orderByFollowUpDate);
        ORDERS.put("instance", TaskQuery::orderByProcessInstanceId);
        ORDERS.put("execution", TaskQuery::orderByExecutionId);
        ORDERS.put("tenant", TaskQuery::orderByTenantId);
        ORDERS.put(
                "priority, then due date", q -> q.orderByTaskPriority().desc().orderByDueDate());
    }
}
