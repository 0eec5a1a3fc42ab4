package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonIT
class TogetherReadIT {

    /** One for each table: jobs twice, executions, variables, subscriptions, tasks, incidents, beginnings of instances. */
    private static final int MOST_READS = 8;

    private static final String READS = """
            select query from pg_stat_statements, generate_series(1, calls)
            where toplevel and dbid = (select oid from pg_database where datname = current_database())
              and query ~* '^[[:space:]]*select' and query !~* 'pg_stat_statements'
              and query ~* 'from act_(ru_(job|execution|variable|event_subscr|task|incident)|hi_procinst)[[:>:]]'""";

    private static final String CALENDARS = """
            select coalesce(sum(calls), 0) from pg_stat_statements
            where toplevel and dbid = (select oid from pg_database where datname = current_database())
              and query ~* 'from working_calendar'""";

    private static final String MAKE_DUE = """
            update act_ru_job set duedate_ = localtimestamp - interval '1 day' where handler_cfg_ like :timer || '%'
              and root_proc_inst_id_ in (select id_ from act_ru_execution where business_key_ in (:leads))""";

    /** What the engine and Baton hold of some leads, without what is new each time: ids and moments. */
    private static final String STATE = """
            with instance as (
              select called.id_, called.proc_inst_id_ from act_ru_execution called
              join act_ru_execution root on root.id_ = called.root_proc_inst_id_
              where root.business_key_ in (:leads))
            select concat_ws(' ', 'execution', rev_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
                suspension_state_, cached_ent_state_, sequence_counter_)
              from act_ru_execution where id_ in (select id_ from instance)
            union all select concat_ws(' ', 'job', rev_, handler_type_, handler_cfg_, retries_, suspension_state_, priority_,
                lock_owner_, sequence_counter_)
              from act_ru_job where execution_id_ in (select id_ from instance)
            union all select concat_ws(' ', 'variable', rev_, name_, type_, case when name_ <> 'leadId' then long_ end,
                case when name_ not like '%Id' then text_ end, is_concurrent_local_, sequence_counter_)
              from act_ru_variable where execution_id_ in (select id_ from instance)
            union all select concat_ws(' ', 'task', rev_, task_def_key_, assignee_, priority_, suspension_state_)
              from act_ru_task where execution_id_ in (select id_ from instance)
            union all select concat_ws(' ', 'subscription', rev_, event_type_, event_name_, activity_id_)
              from act_ru_event_subscr where execution_id_ in (select id_ from instance)
            union all select concat_ws(' ', 'activity', act_id_, act_type_, act_inst_state_, end_time_ is null,
                removal_time_::date)
              from act_hi_actinst where proc_inst_id_ in (select proc_inst_id_ from instance)
            union all select concat_ws(' ', 'process', proc_def_key_, state_, end_time_ is null, removal_time_::date)
              from act_hi_procinst where proc_inst_id_ in (select proc_inst_id_ from instance)
            union all select concat_ws(' ', 'lead', version, stage, work_status, owner, team_code, band)
              from lead where number in (:leads)
            union all select concat_ws(' ', 'assignment', state, assignee, reason) from assignment
              join lead on lead.id = lead_id where number in (:leads)
            union all select concat_ws(' ', 'letter', regexp_replace(step, '[0-9]+', '', 'g'), recipient)
              from outbox_message where lead_number in (:leads)
            order by 1""";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    @Autowired
    private PeopleFirst people;

    @Autowired
    private CamundaBpmProperties settings;

    /** What a crowd waits for. */
    enum Kind {
        START(""),
        REMINDER("AcceptanceHalfDue"),
        END_OF_OFFER("AcceptanceExpired");

        private final String timer;

        Kind(String timer) {
            this.timer = timer;
        }
    }

    @BeforeEach
    void counted() {
        database.sql("create extension if not exists pg_stat_statements").update();
    }

    /** What an offer ends with, its task and the timers beside it, the engine still looks for one by one. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "END_OF_OFFER")
    void whatTheEngineReadsOfTenJobsCostsNoMoreStatementsThanOfTwo(Kind kind) {
        List<String> two = reads(kind, 2);

        List<String> ten = reads(kind, 10);

        assertThat(ten).hasSameSizeAs(two).hasSizeBetween(1, MOST_READS);
    }

    @Test
    void theTimeZoneOfATeamIsAskedOnceForAllItsReminders() {
        reads(Kind.REMINDER, 10);

        assertThat(database.sql(CALENDARS).query(Long.class).single()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDoneTogetherIsWhatEachWouldHaveDoneAlone(Kind kind) {
        List<String> together = crowd(kind, 4);
        assertThat(groups().runDue(4)).isEqualTo(4);
        List<String> alone = crowd(kind, 4);
        due().forEach(job -> groups().run(List.of(job)));

        assertThat(state(together)).hasSizeGreaterThan(20).isEqualTo(state(alone));
    }

    @Test
    void timersOfOneInstanceAreDoneTogetherAsEachWouldBeAlone() {
        List<String> together = crowd(Kind.REMINDER, 2);
        makeDue("AcceptanceOverdue", together);
        groups().run(due());
        List<String> alone = crowd(Kind.REMINDER, 2);
        makeDue("AcceptanceOverdue", alone);
        due().forEach(job -> groups().run(List.of(job)));

        assertThat(due()).isEmpty();
        assertThat(butRevisions(together))
                .isEqualTo(butRevisions(alone))
                .anyMatch(row -> row.startsWith("activity ManagerTold"));
    }

    @Test
    void whatSomebodyChangesAfterItWasReadIsNoticed() {
        List<String> crowd = crowd(Kind.REMINDER, 3);

        groups().run(due(), () -> elsewhere(() -> accept(crowd.get(1))));

        assertThat(due()).isEmpty();
        assertThat(database.sql(
                                "select root.business_key_ from act_hi_actinst warned join act_hi_procinst root"
                                        + " on root.id_ = warned.root_proc_inst_id_ where warned.act_id_ = 'OwnerWarned' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly(crowd.get(0), crowd.get(2));
        assertThat(desk.openTasks(new LeadNumber(crowd.get(1)))).doesNotContain("AcceptLead");
    }

    @Test
    void aJobThatIsGoneAndOneWithoutAnInstanceAreNoHindrance() {
        List<String> crowd = crowd(Kind.REMINDER, 2);
        List<String> group = new ArrayList<>(due());
        group.add(0, "gone");
        runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(crowd.get(0)).list().stream()
                                .map(instance -> instance.getId())
                                .toList())
                .suspendAsync();
        String seed = management.createJobQuery().messages().singleResult().getId();
        group.add(1, seed);

        groups().run(group);

        assertThat(management.createJobQuery().jobId(seed).count()).isZero();
        assertThat(state(crowd))
                .filteredOn(row -> row.startsWith("activity OwnerWarned"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs",
                "incidents",
                "executions",
                "variables",
                "subscriptions",
                "tasks",
                "jobsOfExecutions",
                "beginnings"
            })
    void eachStatementIsServedByAnIndex(String statement) throws SQLException {
        String sql = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration()
                .getMappedStatement("dev.baton.platform.node.TogetherRead." + statement)
                .getBoundSql(Map.of("keys", new String[0]))
                .getSql();

        assertThat(plan(sql)).contains("Index Cond").doesNotContain("Seq Scan");
    }

    private String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = connections.getConnection();
                PreparedStatement asked = connection.prepareStatement("explain " + sql)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set local enable_seqscan = off");
            Array keys = connection.createArrayOf("varchar", new String[] {"one", "other"});
            asked.setArray(1, keys);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }

    /** The text of each statement that reads, as often as it was sent. */
    private List<String> reads(Kind kind, int count) {
        crowd(kind, count);
        List<String> group = due();
        assertThat(group).hasSize(count);
        database.sql("select pg_stat_statements_reset()::text")
                .query(String.class)
                .list();
        groups().run(group);
        List<String> reads = database.sql(READS).query(String.class).list();
        assertThat(due()).isEmpty();
        return reads;
    }

    /** So many leads, each with one job due. */
    private List<String> crowd(Kind kind, int count) {
        List<String> crowd = IntStream.range(0, count)
                .mapToObj(one -> leads.capture(
                                NewLeads.demoRequest(kind + "-" + one + "-" + System.nanoTime()), "marketer")
                        .number()
                        .value())
                .toList();
        if (kind != Kind.START) {
            jobs.runDue();
            makeDue(kind.timer, crowd);
        }
        return crowd;
    }

    private void makeDue(String timer, List<String> crowd) {
        database.sql(MAKE_DUE).param("timer", timer).param("leads", crowd).update();
    }

    private List<String> due() {
        return jobs.due().stream().map(Job::getId).toList();
    }

    private void accept(String lead) {
        desk.complete("rep", new LeadNumber(lead), "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));
    }

    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private List<String> state(List<String> crowd) {
        return database.sql(STATE).param("leads", crowd).query(String.class).list();
    }

    /** Two jobs that share a transaction write their instance once. */
    private List<String> butRevisions(List<String> crowd) {
        return state(crowd).stream()
                .map(row -> row.replaceFirst("^execution [0-9]+", "execution"))
                .sorted()
                .toList();
    }

    private GroupsOfATest groups() {
        return new GroupsOfATest(engine, people, settings);
    }
}
