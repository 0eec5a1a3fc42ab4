package dev.baton.platform.tasklist;

import dev.baton.platform.engine.JointStatements;
import dev.baton.platform.engine.PeopleProperties;
import dev.baton.platform.engine.RecentRights;
import dev.baton.platform.rights.PlainRights;
import dev.baton.platform.rights.RightsRedirect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/** The engine as it is and the engine with the quick statements, on one database. */
record Engines(String url, String revokes, ProcessEngine stock, ProcessEngine quick, StatementSpy spy)
        implements AutoCloseable {

    private static final String USER = "postgres";

    /** Starts both; {@code revokes} is the engine's setting for checks of revoked rights. */
    static Engines on(String url, String revokes) {
        StatementSpy spy = new StatementSpy();
        RecentRights recent = new RecentRights(new PeopleProperties(Duration.ofSeconds(1)));
        ProcessEngine stock = engine(url, revokes);
        if (url.startsWith("jdbc:postgresql")) {
            migrate(url);
        }
        return new Engines(
                url,
                revokes,
                stock,
                engine(
                        url,
                        revokes,
                        spy,
                        new TaskListPlugin(),
                        new PlainRights(recent),
                        new JointStatements(List.of(new RightsRedirect(), new TaskListRedirect()), recent)),
                spy);
    }

    /** What Baton adds to the tables of the engine for its task lists. */
    private static void migrate(String url) {
        try (Connection connection = DriverManager.getConnection(url, USER, USER);
                Statement statement = connection.createStatement()) {
            ResultSet done = statement.executeQuery("select to_regproc('baton_right_on_task') is not null");
            done.next();
            if (!done.getBoolean(1)) {
                for (String migration : List.of("migration/V3__task_list_indexes", "postgresql/V9__task_readers")) {
                    statement.execute(new ClassPathResource("db/" + migration + ".sql")
                            .getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProcessEngine engine(String url, String revokes, ProcessEnginePlugin... plugins) {
        ProcessEngineConfigurationImpl engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(url + revokes + plugins.length)
                .setJdbcUrl(url)
                .setJdbcUsername(USER)
                .setJdbcPassword(USER)
                .setJdbcDriver(url.startsWith("jdbc:h2") ? "org.h2.Driver" : "org.postgresql.Driver")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setAuthorizationEnabled(true);
        engine.setMetricsEnabled(false);
        engine.setGroupResourceWhitelistPattern("[a-z-]+");
        engine.setEnforceHistoryTimeToLive(false);
        engine.setAuthorizationCheckRevokes(revokes);
        engine.getProcessEnginePlugins().addAll(List.of(plugins));
        return engine.buildProcessEngine();
    }

    /** Speaks from now on as this person with the person's groups; {@code system} is asked for no rights. */
    void authenticate(String person) {
        List.of(stock, quick).forEach(engine -> engine.getIdentityService().clearAuthentication());
        if (!person.equals("system")) {
            List<String> groups = groupsOf(person);
            List.of(stock, quick).forEach(engine -> engine.getIdentityService().setAuthentication(person, groups));
        }
    }

    List<String> groupsOf(String person) {
        return stock.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    @Override
    public void close() {
        stock.close();
        quick.close();
    }

    @Override
    public String toString() {
        return url.split(":")[1] + ", revokes checked: " + revokes;
    }
}
