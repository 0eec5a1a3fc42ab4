package dev.baton.platform.tasklist;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * A database in which many tasks are open, as after months of work: twenty teams, each task offered to one rep and the
 * rep's team with the rights that the engine writes for them, every third claimed. The newest hundredth belongs to a team
 * that is new, and ten tasks in the middle are to be approved as well.
 */
final class ManyTasks {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    static final String DEFINITION = "sales-assignment";

    private static final int TASK_RESOURCE = 7;
    private static final int READ_AND_WORK = 2 + 16384;

    private ManyTasks() {}

    static void open(ProcessEngine engine, DataSource database, int tasks) throws SQLException {
        String definition = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        DEFINITION + ".bpmn",
                        Bpmn.createExecutableProcess(DEFINITION)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("AcceptLead")
                                .endEvent()
                                .done())
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String insert : inserts(tasks, definition)) {
                statement.execute(insert);
            }
            statement.execute("analyze");
        }
    }

    private static String[] inserts(int tasks, String definition) {
        String numbers = " from generate_series(1, " + tasks + ") n";
        String rep = "case when n > " + tasks + " * 0.99 then 'newcomer' else 'rep-' || n % 200 end";
        String team = "'team-' || case when n > " + tasks + " * 0.99 then 'new' else (n % 20)::text end";
        return new String[] {
            "insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_,"
                    + " suspension_state_, assignee_, proc_def_id_)"
                    + " select 'task-' || n, 1, 'Accept lead', 'AcceptLead', 50, timestamp '2026-01-01' + n * interval"
                    + " '1 second', timestamp '2026-01-01' + (n * 7919 % " + tasks + ") * interval '1 second', 1,"
                    + " case when n % 3 = 0 then 'rep-' || n % 200 end, '" + definition + "'" + numbers,
            link("group_id_", team) + numbers,
            link("user_id_", rep) + numbers,
            right("group_id_", team) + numbers,
            right("user_id_", rep) + numbers,
            right("group_id_", "'approvers'") + " from generate_series(" + tasks / 2 + ", " + (tasks / 2 + 9) + ") n"
        };
    }

    private static String link(String column, String who) {
        return "insert into act_ru_identitylink (id_, rev_, type_, task_id_, " + column + ") select '" + column
                + "' || n, 1, 'candidate', 'task-' || n, " + who;
    }

    private static String right(String column, String who) {
        return "insert into act_ru_authorization (id_, rev_, type_, resource_type_, resource_id_, perms_, " + column
                + ") select gen_random_uuid(), 1, 1, " + TASK_RESOURCE + ", 'task-' || n, " + READ_AND_WORK + ", "
                + who;
    }
}
