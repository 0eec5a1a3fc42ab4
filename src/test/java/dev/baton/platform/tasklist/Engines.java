package dev.baton.platform.tasklist;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it is and the engine with the quick statements, on one database. */
record Engines(String url, String revokes, ProcessEngine stock, ProcessEngine quick, StatementSpy spy)
        implements AutoCloseable {

    /** Starts both; {@code revokes} is the engine's setting for checks of revoked rights. */
    static Engines on(String url, String revokes) {
        StatementSpy spy = new StatementSpy();
        return new Engines(url, revokes, engine(url, revokes), engine(url, revokes, spy, new TaskListPlugin()), spy);
    }

    private static ProcessEngine engine(String url, String revokes, ProcessEnginePlugin... plugins) {
        ProcessEngineConfigurationImpl engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(url + revokes + plugins.length)
                .setJdbcUrl(url)
                .setJdbcUsername("postgres")
                .setJdbcPassword("postgres")
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

    private List<String> groupsOf(String person) {
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
