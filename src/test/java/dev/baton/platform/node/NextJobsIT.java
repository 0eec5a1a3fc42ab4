package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.JobQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonIT
class NextJobsIT {

    private static final String ENGINES =
            "org.camunda.bpm.engine.impl.persistence.entity.JobEntity.selectNextJobsToExecute";
    private static final String QUICK = "dev.baton.platform.node.NextJobs.next";

    private static final int AT_ONCE = 20;

    /** Of 8 KB: of each job found in two priorities its place in the index, its row, and the other jobs of its process. */
    private static final int BLOCKS = 2 * AT_ONCE * 12;

    /** Every mixture of what decides whether a job is taken, and when; no two are due at the same moment. */
    private static final String JOBS = """
            insert into act_ru_job (id_, rev_, type_, handler_type_, retries_, suspension_state_, exclusive_, priority_,
                process_instance_id_, duedate_, lock_owner_, lock_exp_time_)
            select 'random-' || n, 1, 'timer', 'timer-transition', case when random() < 0.1 then 0 else 3 end,
                case when random() < 0.1 then 2 else 1 end, random() < 0.8, floor(random() * :priorities) - 1,
                'process-' || floor(random() * :processes),
                now() at time zone 'utc' + n * interval '1 millisecond' + (random() - :due) * interval '10 days',
                case when random() < 0.3 then 'a-node' end, now() at time zone 'utc' + (random() - 0.5) * interval '1 hour'
            from seed, generate_series(1, :jobs) n""";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    @AfterEach
    void away() {
        database.sql("delete from act_ru_job where id_ like 'random-%'").update();
        database.sql("vacuum analyze act_ru_job").update();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8})
    void theyAreTheOnesThatTheEnginesOwnStatementFinds(double seed) throws SQLException {
        insert(seed, 400, 4, 60, 0.5);

        List<String> quick = next();

        assertThat(quick).hasSize(AT_ONCE).isEqualTo(byTheEngine());
    }

    @Test
    void theEngineAsksWithThisStatement() {
        assertThat(configuration().getDbSqlSessionFactory().mapStatement("selectNextJobsToExecute"))
                .isEqualTo(QUICK);
    }

    @Test
    void whereNothingIsDueNothingIsFound() throws SQLException {
        insert(0.5, 200, 3, 60, -1);

        assertThat(next()).isEmpty();
    }

    @Test
    void whoLooksForThemReadsLittleHoweverManyWaitAndAreForLater() throws SQLException {
        insert(0.5, 60_000, 2, 30_000, 0.2);
        database.sql("analyze act_ru_job").update();

        List<String> plan = explain();

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on act_ru_job"));
        assertThat(blocks(plan)).as(String.join("\n", plan)).isBetween(AT_ONCE, BLOCKS);
    }

    private void insert(double seed, int jobs, int priorities, int processes, double due) {
        database.sql("with seed as materialized (select setseed(:seed)) " + JOBS)
                .param("seed", seed)
                .param("jobs", jobs)
                .param("priorities", priorities)
                .param("processes", processes)
                .param("due", due)
                .update();
    }

    private List<String> next() {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(command -> command.getJobManager().findNextJobsToExecute(new Page(0, AT_ONCE)).stream()
                        .map(AcquirableJobEntity::getId)
                        .toList());
    }

    private List<String> byTheEngine() throws SQLException {
        return run("", ENGINES);
    }

    private List<String> explain() throws SQLException {
        return run("explain (analyze, buffers) ", QUICK);
    }

    private static int blocks(List<String> plan) {
        return plan.stream().filter(line -> line.strip().startsWith("Buffers:")).findFirst().stream()
                .flatMap(line -> Stream.of(line.strip().split("[ =]")))
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** The first column of what a statement of the engine's MyBatis finds, with nothing put in its place. */
    private List<String> run(String before, String id) throws SQLException {
        Configuration myBatis = configuration().getSqlSessionFactory().getConfiguration();
        MappedStatement statement = myBatis.getMappedStatement(id);
        ListQueryParameterObject question = new ListQueryParameterObject(parameters(), 0, AT_ONCE);
        BoundSql sql = statement.getBoundSql(question);
        List<String> found = new ArrayList<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement asked = connection.prepareStatement(before + sql.getSql())) {
            myBatis.newParameterHandler(statement, question, sql).setParameters(asked);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", ClockUtil.getCurrentTime());
        parameters.put("alwaysSetDueDate", true);
        parameters.put("deploymentAware", false);
        parameters.put("jobPriorityMin", null);
        parameters.put("jobPriorityMax", null);
        parameters.put("historyCleanupEnabled", configuration().isHistoryCleanupEnabled());
        parameters.put(
                "orderingProperties",
                List.of(
                        new QueryOrderingProperty(JobQueryProperty.PRIORITY, Direction.DESCENDING),
                        new QueryOrderingProperty(JobQueryProperty.DUEDATE, Direction.ASCENDING)));
        parameters.put("applyOrdering", true);
        parameters.put("applyExclusiveOverProcessHierarchies", false);
        return parameters;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
