package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import java.util.List;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine's commands do with fewer statements, they still do right when somebody else is at the same rows. */
@BatonIT
class OneCommandIT {

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private ProcessInstance instance;

    @BeforeEach
    void aLeadWaits() {
        LeadNumber lead = leads.capture(NewLeads.demoRequest("Acme"), "test").number();
        jobs.runDue();
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.value())
                .processDefinitionKey("sales-assignment")
                .singleResult();
    }

    @Test
    void theExecutionsThatComeWithATaskAreThoseThatTheEngineReads() {
        String task = task();
        List<Object> states = engine.getCommandExecutorTxRequired().execute(command -> {
            TaskEntity read = command.getTaskManager().findTaskById(task);
            ExecutionEntity execution = read.getExecution();
            ExecutionEntity engines =
                    command.getDbSqlSession().getSqlSession().selectOne("selectExecution", read.getExecutionId());

            assertThat(execution.getProcessInstance().getId()).isEqualTo(read.getProcessInstanceId());
            return List.of(execution.getPersistentState(), engines.getPersistentState());
        });
        assertThat(states.get(0)).isEqualTo(states.get(1));
    }

    @Test
    void noColumnOfAnExecutionIsLeftOutOfWhatComesWithATask() {
        Configuration myBatis = engine.getSqlSessionFactory().getConfiguration();
        String read = myBatis.getMappedStatement("taskAndWhatItHas")
                .getBoundSql(new TaskSeenBy("any", null, List.of()))
                .getSql();

        assertThat(myBatis.getResultMap(ExecutionEntity.class.getName() + ".executionResultMap")
                        .getMappedColumns())
                .hasSizeGreaterThan(20)
                .allSatisfy(column -> assertThat(read).contains(" E_" + column));
    }

    @Test
    void aTaskWithoutAProcessComesWithoutExecutions() {
        Task alone = tasks.newTask();
        tasks.saveTask(alone);
        try {
            boolean runs = engine.getCommandExecutorTxRequired()
                    .execute(command ->
                            command.getTaskManager().findTaskById(alone.getId()).getExecution() != null);
            assertThat(runs).isFalse();
        } finally {
            tasks.deleteTask(alone.getId(), true);
        }
    }

    @Test
    void rowsDeletedTogetherAreGone() {
        int rows = variables().size();

        int left = deleteVariables(() -> {});

        assertThat(rows).isGreaterThan(1);
        assertThat(left).isZero();
    }

    @Test
    void whoDeletesRowsOfWhichSomebodyChangedOneIsLateAndDeletesNone() {
        List<VariableInstance> rows = variables();

        assertThatThrownBy(() -> deleteVariables(() -> change(rows.get(rows.size() - 1))))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(variables()).hasSameSizeAs(rows);
    }

    @Test
    void whoDeletesRowsOfWhichSomebodyDeletedOneIsLate() {
        List<VariableInstance> rows = variables();

        assertThatThrownBy(() -> deleteVariables(() -> elsewhere(
                        "delete from act_ru_variable where id_ = ?", rows.get(0).getId())))
                .isInstanceOf(OptimisticLockingException.class);
    }

    @Test
    void aModelThatAnotherNodeSuspendedStartsNothingThoughItsInstancesAreAtHand() {
        String model = instance.getProcessDefinitionId();
        elsewhere("update act_re_procdef set suspension_state_ = 2 where id_ = ?", model);
        try {
            assertThatThrownBy(() -> runtime.startProcessInstanceById(model))
                    .isInstanceOf(SuspendedEntityInteractionException.class);
        } finally {
            elsewhere("update act_re_procdef set suspension_state_ = 1 where id_ = ?", model);
        }
    }

    @Test
    void theExecutionsOfAnInstanceAreAskedForOnceUntilSomethingIsWritten() {
        List<String> seen = engine.getCommandExecutorTxRequired().execute(command -> {
            ExecutionManager executions = command.getExecutionManager();
            ExecutionEntity asked = executions.findExecutionById(instance.getId());
            elsewhere("update act_ru_execution set rev_ = rev_ + 1 where id_ = ?", instance.getId());
            ReadAheadSession session = ReadAheadSession.of(command);
            List<?> before = session.selectList("selectExecutionsByProcessInstanceId", instance.getId());
            session.executeDbOperations(List.of());
            List<?> after = session.selectList("selectExecutionsByProcessInstanceId", instance.getId());
            return List.of(revisions(before, asked), revisions(after, asked));
        });

        assertThat(seen).containsExactly("as asked for", "newer");
    }

    @Test
    void whatATaskHasNoneOfIsKnownWithItUntilSomethingIsWritten() {
        String task = task();
        jdbc.update("delete from act_ru_identitylink where task_id_ = ?", task);

        List<Integer> links = engine.getCommandExecutorTxRequired().execute(command -> {
            command.getTaskManager().findTaskById(task);
            elsewhere(
                    "insert into act_ru_identitylink (id_, rev_, type_, user_id_, task_id_)"
                            + " values ('link', 1, 'candidate', 'rep', ?)",
                    task);
            ReadAheadSession session = ReadAheadSession.of(command);
            int before = links(command, task);
            session.executeDbOperations(List.of());
            return List.of(before, links(command, task));
        });

        assertThat(links).containsExactly(0, 1);
    }

    @Test
    void whatATaskHasIsReadWhenItIsAskedFor() {
        String task = task();
        tasks.setVariableLocal(task, "note", "mine");
        Task below = tasks.newTask("below");
        below.setParentTaskId(task);
        tasks.saveTask(below);
        try {
            List<Integer> has = engine.getCommandExecutorTxRequired().execute(command -> {
                command.getTaskManager().findTaskById(task);
                return List.of(
                        links(command, task),
                        command.getVariableInstanceManager()
                                .findVariableInstancesByTaskId(task)
                                .size(),
                        command.getTaskManager().findTasksByParentTaskId(task).size());
            });

            assertThat(has).containsExactly(2, 1, 1);
        } finally {
            tasks.deleteTask(below.getId(), true);
        }
    }

    @Test
    void whetherAJobFailedIsKnownWithItUntilSomethingIsWritten() {
        String job = jdbc.queryForObject(
                "select min(id_) from act_ru_job where process_instance_id_ = ?", String.class, instance.getId());

        try {
            List<Integer> incidents = engine.getCommandExecutorTxRequired().execute(command -> {
                int before = incidentsOfOneBeside(job, command, () -> fail(job));
                ReadAheadSession.of(command).executeDbOperations(List.of());
                return List.of(before, incidents(command, job));
            });
            int ofOneThatFailed = engine.getCommandExecutorTxRequired()
                    .execute(command -> incidentsOfOneBeside(job, command, () -> {}));

            assertThat(incidents).containsExactly(0, 1);
            assertThat(ofOneThatFailed).isEqualTo(1);
        } finally {
            jdbc.update("delete from act_ru_incident where configuration_ = ?", job);
        }
    }

    private void fail(String job) {
        elsewhere(
                "insert into act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, configuration_)"
                        + " values ('fault', 1, now(), 'failedJob', ?)",
                job);
    }

    /** What is known of the job's incidents when it was asked for with the others of its execution. */
    private static int incidentsOfOneBeside(String job, CommandContext command, Runnable meanwhile) {
        JobEntity timer = command.getJobManager().findJobById(job);
        assertThat(command.getJobManager().findJobsByExecutionId(timer.getExecutionId()))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates()
                .contains(timer);
        meanwhile.run();
        return incidents(command, job);
    }

    @Test
    void theOnlyTaskOfAnExecutionIsKnownUntilSomethingIsWritten() {
        String task = task();
        try {
            List<Integer> found = engine.getCommandExecutorTxRequired().execute(command -> {
                int before = tasksBeside(task, command, () -> addAnotherBeside(task));
                ReadAheadSession.of(command).executeDbOperations(List.of());
                return List.of(before, tasksBeside(task, command, () -> {}));
            });
            int ofTwo = engine.getCommandExecutorTxRequired().execute(command -> tasksBeside(task, command, () -> {}));

            assertThat(found).containsExactly(1, 2);
            assertThat(ofTwo).isEqualTo(2);
        } finally {
            jdbc.update("delete from act_ru_task where id_ = 'another'");
        }
    }

    private void addAnotherBeside(String task) {
        elsewhere(
                "insert into act_ru_task (id_, rev_, execution_id_, suspension_state_)"
                        + " select 'another', 1, execution_id_, 1 from act_ru_task where id_ = ?",
                task);
    }

    /** How many are known to be of its execution when it was asked for. */
    private static int tasksBeside(String task, CommandContext command, Runnable meanwhile) {
        TaskEntity asked = command.getTaskManager().findTaskById(task);
        meanwhile.run();
        return command.getTaskManager()
                .findTasksByExecutionId(asked.getExecutionId())
                .size();
    }

    @Test
    void aNewRightKnowsWhatItsTaskIsSortedBy() {
        assertThat(jdbc.queryForList(
                        "select a.reader_, a.task_created_ = t.create_time_ as created, a.task_name_ = lower(t.name_) as name"
                                + " from act_ru_authorization a join act_ru_task t on t.id_ = a.resource_id_"
                                + " where t.id_ = ?",
                        task()))
                .isNotEmpty()
                .allSatisfy(right -> assertThat(right)
                        .containsEntry("created", true)
                        .containsEntry("name", true)
                        .doesNotContainValue(null));
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private static int incidents(CommandContext command, String job) {
        return command.getIncidentManager().findIncidentByConfiguration(job).size();
    }

    private static int links(CommandContext command, String task) {
        return command.getIdentityLinkManager().findIdentityLinksByTaskId(task).size();
    }

    private static String revisions(List<?> executions, ExecutionEntity asked) {
        return executions.stream()
                .map(ExecutionEntity.class::cast)
                .filter(execution -> execution.getId().equals(asked.getId()))
                .map(execution -> execution.getRevision() == asked.getRevision() ? "as asked for" : "newer")
                .findFirst()
                .orElse("missing");
    }

    private List<VariableInstance> variables() {
        return runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance.getId())
                .list();
    }

    private int deleteVariables(Runnable meanwhile) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            List<VariableInstance> rows = variables();
            meanwhile.run();
            rows.forEach(row -> command.getDbEntityManager().delete((DbEntity) row));
            return null;
        });
        return variables().size();
    }

    private void change(VariableInstance row) {
        elsewhere("update act_ru_variable set rev_ = rev_ + 1 where id_ = ?", row.getId());
    }

    private void elsewhere(String change, String id) {
        TransactionTemplate other = new TransactionTemplate(transactions);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        other.executeWithoutResult(status -> assertThat(jdbc.update(change, id)).isEqualTo(1));
    }
}
