package dev.baton.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.SharedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineSchemaIT {

    @Test
    void twoNodesThatStartOnAnEmptyDatabaseBothFindEveryTable() throws Exception {
        String url = SharedPostgres.freshDatabase();
        Callable<Boolean> node = () -> migrate(url, "postgres", "postgres");
        ExecutorService nodes = Executors.newFixedThreadPool(2);

        List<Future<Boolean>> starts = nodes.invokeAll(List.of(node, node));

        nodes.shutdown();
        for (Future<Boolean> start : starts) {
            assertThat(start.get()).isTrue();
        }
        assertThatTheEngineStartsOn(url, "postgres", "postgres");
    }

    @Test
    void theEngineStartsOnAFileOfH2(@TempDir Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("baton");

        migrate(url, "baton", "baton");

        assertThatTheEngineStartsOn(url, "baton", "baton");
    }

    private static boolean migrate(String url, String user, String password) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .javaMigrations(new JavaMigration[] {new EngineSchema()})
                .load()
                .migrate()
                .success;
    }

    private static void assertThatTheEngineStartsOn(String url, String user, String password) {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName(url)
                .setJdbcUrl(url)
                .setJdbcUsername(user)
                .setJdbcPassword(password)
                .setJdbcDriver(url.startsWith("jdbc:h2") ? "org.h2.Driver" : "org.postgresql.Driver")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .buildProcessEngine();
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        engine.close();
    }
}
