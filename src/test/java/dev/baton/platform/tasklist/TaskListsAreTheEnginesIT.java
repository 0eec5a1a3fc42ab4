package dev.baton.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.SharedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same random tasks, rights and questions for the engine as it is and for the engine with the quick statements. */
class TaskListsAreTheEnginesIT {

    private static final int PAGE = 60;
    private static final int LIMIT = 7;

    private static Engines checkingRevokes;
    private static Engines ignoringRevokes;
    private static Engines onH2;

    @BeforeAll
    static void start() {
        String postgres = SharedPostgres.freshDatabase();
        checkingRevokes = Engines.on(postgres, "auto");
        ignoringRevokes = Engines.on(postgres, "never");
        onH2 = Engines.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "never");
        RandomTasks.fill(checkingRevokes.stock());
        RandomTasks.fill(onH2.stock());
    }

    @AfterAll
    static void close() {
        Stream.of(checkingRevokes, ignoringRevokes, onH2).forEach(Engines::close);
    }

    static Stream<Arguments> enginesAndPeople() {
        Stream<Arguments> everybody = Stream.of("system", "rep", "manager", "reader", "keeper", "stranger")
                .map(person -> Arguments.of(ignoringRevokes, person));
        Stream<Arguments> some = Stream.of(Arguments.of(checkingRevokes, "rep"), Arguments.of(onH2, "rep"));
        return Stream.concat(everybody, some);
    }

    @ParameterizedTest
    @MethodSource("enginesAndPeople")
    void everyQuestionHasTheSameAnswerPageByPageAndCounted(Engines engines, String person) {
        engines.authenticate(person);
        for (var questions : List.of(TaskQuestions.UNDERSTOOD, TaskQuestions.LEFT)) {
            questions.forEach((name, question) -> {
                UnaryOperator<TaskQuery> byId =
                        query -> question.apply(query).orderByTaskId().asc();
                List<String> expected = pages(engines.stock(), byId);

                assertThat(pages(engines.quick(), byId)).as(name).isEqualTo(expected);
                assertThat(question.apply(newQuery(engines.quick())).count())
                        .as("number of " + name)
                        .isEqualTo(expected.size());
                assertThat(countUpTo(LIMIT, question.apply(newQuery(engines.quick()))))
                        .as("number of " + name + " as far as it is asked for")
                        .isEqualTo(Math.min(expected.size(), LIMIT));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("enginesAndPeople")
    void everyOrderIsTheEnginesMadeUniqueByCreationTimeAndId(Engines engines, String person) {
        engines.authenticate(person);
        List<Function<TaskQuery, TaskQuery>> directions = List.of(TaskQuery::asc, TaskQuery::desc);
        TaskQuestions.ORDERS.forEach((name, order) -> directions.forEach(direction -> {
            UnaryOperator<TaskQuery> asked = query -> direction.apply(order.apply(query));
            UnaryOperator<TaskQuery> unique = query -> direction.apply(
                    direction.apply(asked.apply(query).orderByTaskCreateTime()).orderByTaskId());

            assertThat(pages(engines.quick(), asked)).as(name).isEqualTo(pages(engines.stock(), unique));
        }));
    }

    @ParameterizedTest
    @MethodSource("enginesAndPeople")
    void oneTaskIsFoundByItsIdAsTheEngineFindsIt(Engines engines, String person) {
        engines.authenticate("system");
        List<String> ids = pages(engines.stock(), query -> query.orderByTaskId().asc());
        engines.authenticate(person);
        List<String> expected = named(engines.stock(), ids);
        engines.spy().take();

        assertThat(named(engines.quick(), ids)).isEqualTo(expected);
        if (engines != checkingRevokes) {
            assertThat(engines.spy().take()).contains("taskAndWhatItHas").doesNotContain("selectTaskByQueryCriteria");
        }
    }

    @Test
    void ofOneTaskThereIsNoSecondPageNoneOfSuspendedOnesAndNoneThatIsGone() {
        ignoringRevokes.authenticate("system");
        Task one = newQuery(ignoringRevokes.quick()).active().listPage(0, 1).get(0);

        assertThat(newQuery(ignoringRevokes.quick()).taskId(one.getId()).listPage(1, 1))
                .isEmpty();
        assertThat(newQuery(ignoringRevokes.quick())
                        .taskId(one.getId())
                        .suspended()
                        .list())
                .isEmpty();
        assertThat(newQuery(ignoringRevokes.quick()).taskId("gone").singleResult())
                .isNull();
    }

    @Test
    void revokedRightsAreRespected() {
        everyQuestionHasTheSameAnswerPageByPageAndCounted(checkingRevokes, "forbidden");
    }

    @Test
    void eachQuestionFindsSomeTasksButNotAll() {
        Engines engines = ignoringRevokes;
        engines.authenticate("system");
        long all = newQuery(engines.stock()).count();
        assertThat(TaskQuestions.UNDERSTOOD.entrySet())
                .filteredOn(question ->
                        question.getValue().apply(newQuery(engines.stock())).count() % all == 0)
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("all", "instance", "instances", "execution", "definition", "with both");
    }

    @Test
    void peopleSeeSomeTasksButNotAll() {
        List<Long> seen = RandomTasks.PEOPLE.stream()
                .map(person -> {
                    ignoringRevokes.authenticate(person);
                    return newQuery(ignoringRevokes.stock()).count();
                })
                .toList();
        assertThat(Set.copyOf(seen)).hasSizeGreaterThan(5);
    }

    @Test
    void whatIsNotUnderstoodIsLeftToTheEngine() {
        assertThat(TaskQuestions.UNDERSTOOD.values()).allMatch(this::isUnderstood);
        assertThat(TaskQuestions.LEFT.values()).noneMatch(this::isUnderstood);
    }

    @Test
    void theQuickStatementsAreUsedUnlessTheUserHasRevokedRights() {
        assertThat(statements(ignoringRevokes, "forbidden")).contains("pageOfAll", "countOfAll");
        assertThat(statements(checkingRevokes, "rep")).contains("pageOfReaders", "countOfReaders");
        assertThat(statements(ignoringRevokes, "rep")).contains("pageOfReaders", "countOfReaders");
        assertThat(statements(ignoringRevokes, "keeper")).contains("page", "count");
        assertThat(statements(onH2, "rep")).contains("page", "count");
        assertThat(statements(checkingRevokes, "forbidden"))
                .contains("selectTaskByQueryCriteria", "selectTaskCountByQueryCriteria")
                .noneMatch(statement -> statement.startsWith("page") || statement.startsWith("count"));
    }

    private static List<String> statements(Engines engines, String person) {
        engines.authenticate(person);
        engines.spy().take();
        newQuery(engines.quick()).taskCandidateGroup("team-west").listPage(0, 15);
        newQuery(engines.quick()).taskCandidateGroup("team-west").count();
        return engines.spy().take();
    }

    private boolean isUnderstood(UnaryOperator<TaskQuery> question) {
        return UnderstoodQueries.include((TaskQueryImpl) question.apply(newQuery(ignoringRevokes.quick())));
    }

    private static List<String> named(ProcessEngine engine, List<String> ids) {
        return ids.stream()
                .map(id -> newQuery(engine).taskId(id).initializeFormKeys().singleResult())
                .filter(Objects::nonNull)
                .map(Task::getId)
                .toList();
    }

    private static long countUpTo(int limit, TaskQuery query) {
        ((TaskQueryImpl) query).setMaxResults(limit);
        return Math.min(query.count(), limit);
    }

    private static TaskQuery newQuery(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    private static List<String> pages(ProcessEngine engine, UnaryOperator<TaskQuery> question) {
        List<String> tasks = new ArrayList<>();
        List<Task> page;
        do {
            page = question.apply(newQuery(engine)).listPage(tasks.size(), PAGE);
            page.forEach(task -> tasks.add(task.getId()));
        } while (page.size() == PAGE);
        return tasks;
    }
}
