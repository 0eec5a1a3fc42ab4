package dev.baton.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class EngineSchemaTest {

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theEngineFindsItsTablesAndMakesNone() {
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(management.getProperties()).containsKeys("schema.version", "startup.lock", "historyLevel");
        assertThat(jdbc.queryForList("select version_ from act_ge_schema_log", String.class))
                .containsExactly("7.24.0");
    }

    @Test
    void theMigrationsAreDoneInOrder() {
        assertThat(jdbc.queryForList(
                        "select \"description\" from \"flyway_schema_history\" order by \"installed_rank\"",
                        String.class))
                .containsSubsequence("engine schema", "domain", "task list indexes");
    }
}
