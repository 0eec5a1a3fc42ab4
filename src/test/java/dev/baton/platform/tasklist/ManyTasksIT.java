package dev.baton.platform.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.support.SharedPostgres;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** How much PostgreSQL reads for a task list of a rep while 5,000 tasks are open: counted, as seconds prove nothing. */
class ManyTasksIT {

    private static final int OPEN = 5_000;
    private static final int OF_THE_TEAM = OPEN / 20;

    private static Engines engines;

    @BeforeAll
    static void start() throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SharedPostgres.freshDatabase());
        database.setUser("postgres");
        database.setPassword("postgres");
        engines = Engines.on(database.getUrl(), "never");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__task_list_indexes.sql"))
                .execute(database);
        ManyTasks.open(engines.stock(), database, OPEN);
        List.of(engines.stock(), engines.quick())
                .forEach(engine -> engine.getIdentityService().setAuthentication("rep-21", List.of("sales", "team-1")));
    }

    @AfterAll
    static void close() {
        engines.close();
    }

    @Test
    void aPageReadsLittleMoreThanWhatItShows() {
        assertThat(rowsRead(() -> queue().orderByDueDate().asc().listPage(0, 15)))
                .isLessThan(OPEN);
        assertThat(rowsRead(() -> queue().orderByTaskCreateTime().desc().listPage(0, 15)))
                .isLessThan(OPEN);
        assertThat(rowsRead(() -> queue().orderByTaskPriority().desc().listPage(0, 15)))
                .isLessThan(OPEN);
    }

    @Test
    void aCountReadsEachTaskWithItsLinksAndRightsOnce() {
        assertThat(rowsRead(() -> queue().count())).isLessThan(10L * OPEN);
        assertThat(rowsRead(() -> newQuery(engines.quick()).count())).isLessThan(20L * OPEN);
    }

    @Test
    void aPageAndItsCountAreOneStatementEachBesideTheGroups() {
        engines.spy().take();

        queue().initializeFormKeys().listPage(0, 15);
        queue().count();

        assertThat(engines.spy().take()).containsExactly("groupsWithRights", "page", "groupsWithRights", "count");
    }

    @Test
    void theRepSeesTheTasksOfTheTeamAndNoOther() {
        assertThat(newQuery(engines.quick()).count()).isEqualTo(OF_THE_TEAM);
        assertThat(queue().count())
                .isEqualTo(
                        newQuery(engines.stock()).taskCandidateGroup("team-1").count());
    }

    private static TaskQuery queue() {
        return newQuery(engines.quick()).active().taskUnassigned().taskCandidateGroup("team-1");
    }

    private static TaskQuery newQuery(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery();
    }

    private static long rowsRead(Runnable query) {
        List<JsonNode> plans = engines.spy().explain(query);
        return plans.stream().mapToLong(ManyTasksIT::rowsRead).sum();
    }

    private static long rowsRead(JsonNode plan) {
        long filtered = plan.path("Rows Removed by Filter").asLong()
                + plan.path("Rows Removed by Join Filter").asLong();
        long here = (plan.path("Actual Rows").asLong() + filtered)
                * plan.path("Actual Loops").asLong();
        return here
                + StreamSupport.stream(plan.path("Plans").spliterator(), false)
                        .mapToLong(ManyTasksIT::rowsRead)
                        .sum();
    }
}
