package dev.baton.support;

import java.sql.Connection;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Removes what the tests before have left: instances with their history, and all rows of Baton's own but the set-up. */
@Component
class Leftovers {

    private static final String OWN_TABLES = """
            select lower(table_name) from information_schema.tables
            where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
              and lower(table_name) not like 'act\\_%' and lower(table_name) not like 'flyway\\_%'
              and lower(table_name) not in ('team', 'rep', 'product', 'working_calendar')
            """;

    private final IdentityService identity;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcTemplate jdbc;

    Leftovers(IdentityService identity, RuntimeService runtime, HistoryService history, JdbcTemplate jdbc) {
        this.identity = identity;
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
    }

    void remove() {
        identity.clearAuthentication();
        removeInstances();
        removeRows();
    }

    private void removeInstances() {
        List<String> running = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!running.isEmpty()) {
            runtime.deleteProcessInstances(running, "left by another test", true, true, false, true);
        }
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
    }

    private void removeRows() {
        List<String> tables = jdbc.queryForList(OWN_TABLES, String.class);
        if (onPostgres()) {
            jdbc.execute("truncate table " + String.join(", ", tables));
        } else {
            jdbc.execute("set referential_integrity false");
            tables.forEach(table -> jdbc.execute("truncate table " + table));
            jdbc.execute("set referential_integrity true");
        }
        jdbc.update("update rep set assigned_count = 0, last_assigned_at = null, pass = 0, last_turn = 0");
        jdbc.update("update team set turns = 0, virtual_time = 0");
    }

    private boolean onPostgres() {
        String product =
                jdbc.execute((Connection connection) -> connection.getMetaData().getDatabaseProductName());
        return "PostgreSQL".equals(product);
    }
}
