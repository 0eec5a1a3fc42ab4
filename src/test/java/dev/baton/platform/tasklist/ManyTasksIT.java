package dev.baton.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.support.SharedPostgres;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How much PostgreSQL reads for a task list while 50,000 tasks are open: counted, as seconds prove nothing. Of whoever
 * looks, some see many tasks, some see few, and those of some lie at the far end of the order.
 */
class ManyTasksIT {

    private static final int OPEN = 50_000;
    private static final int OF_THE_TEAM = OPEN / 20 - OPEN / 2_000;
    private static final int COUNT_UP_TO = 1_000;

    /** Of 8 KB: 15 tasks of each of five readers, each with a look at the index, the right, the task and its candidates. */
    private static final int BLOCKS_OF_A_PAGE = 15 * 5 * 20;

    /** For each a look at the right, the task, its candidates and its other rights. */
    private static final int BLOCKS_OF_A_COUNT = COUNT_UP_TO * 20;

    private static final Map<String, List<String>> PEOPLE = Map.of(
            "rep-21", List.of("sales", "team-1"),
            "manager", List.of("sales-managers", "team-1", "team-2", "team-3"),
            "newcomer", List.of("sales", "team-new"),
            "approver", List.of("approvers"),
            "stranger", List.of("marketing"));

    private static Engines engines;

    @BeforeAll
    static void start() throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SharedPostgres.freshDatabase());
        database.setUser("postgres");
        database.setPassword("postgres");
        engines = Engines.on(database.getUrl(), "never");
        ManyTasks.open(engines.stock(), database, OPEN);
    }

    @AfterAll
    static void close() {
        engines.close();
    }

    static Stream<String> people() {
        return PEOPLE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPageReadsLittleMoreThanWhatItShowsInEveryOrderOfTasklist(String person) {
        authenticate(person);
        lists(person)
                .forEach((list, question) -> TaskQuestions.ORDERS.forEach((name, order) -> {
                    if (TaskQuestions.ORDERS_OF_TASKLIST.contains(name)) {
                        assertThatAPageReadsLittle(
                                list + " by " + name,
                                () -> order.apply(question.get()).asc());
                        assertThatAPageReadsLittle(
                                list + " by " + name + ", turned round",
                                () -> order.apply(question.get()).desc());
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("people")
    void aCountReadsLittleMoreThanWhatItCounts(String person) {
        authenticate(person);
        lists(person).forEach((list, question) -> {
            TaskQuery query = question.get();
            ((TaskQueryImpl) query).setMaxResults(COUNT_UP_TO);
            assertThatTheyReadAtMost(BLOCKS_OF_A_COUNT, list, engines.spy().explain(query::count));
        });
    }

    @Test
    void aPageAndItsCountAreOneStatementEachBesideTheReachOfTheRights() {
        authenticate("rep-21");
        engines.spy().take();

        queue("rep-21").initializeFormKeys().listPage(0, 15);
        queue("rep-21").count();

        assertThat(engines.spy().take()).containsExactly("reach", "pageOfReaders", "reach", "countOfReaders");
    }

    @Test
    void theRepSeesTheTasksOfTheTeamAndNoOther() {
        authenticate("rep-21");
        assertThat(newQuery(engines.quick()).count()).isEqualTo(OF_THE_TEAM);
        assertThat(queue("rep-21").count())
                .isEqualTo(newQuery(engines.quick())
                        .taskUnassigned()
                        .taskCandidateGroup("team-1")
                        .count());
    }

    /** What the filters of Tasklist ask for. */
    private static Map<String, Supplier<TaskQuery>> lists(String person) {
        Date now = Date.from(ManyTasks.START.plusSeconds(OPEN / 2));
        return Map.of(
                "all", () -> newQuery(engines.quick()).active(),
                "mine", () -> newQuery(engines.quick()).active().taskAssignee(person),
                "queue", () -> queue(person),
                "overdue", () -> newQuery(engines.quick()).active().dueBefore(now),
                "due today",
                        () -> newQuery(engines.quick())
                                .active()
                                .dueAfter(now)
                                .dueBefore(Date.from(now.toInstant().plusSeconds(OPEN / 100))));
    }

    private static TaskQuery queue(String person) {
        return newQuery(engines.quick()).active().taskUnassigned().taskCandidateGroupIn(PEOPLE.get(person));
    }

    private static TaskQuery newQuery(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    private static void authenticate(String person) {
        List.of(engines.stock(), engines.quick())
                .forEach(engine -> engine.getIdentityService().setAuthentication(person, PEOPLE.get(person)));
    }

    private static void assertThatAPageReadsLittle(String what, Supplier<TaskQuery> question) {
        List<JsonNode> plans = engines.spy().explain(() -> question.get().listPage(0, 15));
        assertThatTheyReadAtMost(BLOCKS_OF_A_PAGE, what, plans);
        assertThat(plans).as(what).allSatisfy(plan -> assertThat(scanned(plan)).isEmpty());
    }

    private static void assertThatTheyReadAtMost(int blocks, String what, List<JsonNode> plans) {
        assertThat(plans)
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan.path("Shared Hit Blocks").asLong()
                                + plan.path("Shared Read Blocks").asLong())
                        .as("blocks read for %s by %s", what, plan)
                        .isLessThan(blocks));
    }

    /** Tables of tasks that were read as a whole. */
    private static Set<String> scanned(JsonNode plan) {
        Set<String> tables = new TreeSet<>();
        if (plan.path("Node Type").asText().equals("Seq Scan")) {
            tables.add(plan.path("Relation Name").asText());
        }
        plan.path("Plans").forEach(part -> tables.addAll(scanned(part)));
        tables.retainAll(Set.of("act_ru_task", "act_ru_authorization", "act_ru_identitylink"));
        return tables;
    }
}
