package dev.baton.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What is asked for together is read together, and statements are redirected ({@link ReadAheadSession}); where the database
 * is PostgreSQL, rows that one command deletes from one table go in one statement as well, and rights are written after
 * their tasks.
 */
@Component
public class JointStatements extends AbstractProcessEnginePlugin {

    private static final ClassPathResource STATEMENTS =
            new ClassPathResource("joint-deletes.xml", JointStatements.class);

    private static final ClassPathResource READ_AHEAD = new ClassPathResource("read-ahead.xml", JointStatements.class);

    private final List<Redirect> redirects;
    private final RecentRights recent;

    public JointStatements(List<? extends Redirect> redirects, RecentRights recent) {
        this.redirects = List.copyOf(redirects);
        this.recent = recent;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(DbSqlSession.class, () -> session(engine)).into(engine);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        OwnStatements.add(STATEMENTS, engine);
        OwnStatements.add(READ_AHEAD, engine);
    }

    private DbSqlSession session(ProcessEngineConfigurationImpl engine) {
        DbSqlSessionFactory factory = engine.getDbSqlSessionFactory();
        return DbSqlSessionFactory.POSTGRES.equals(engine.getDatabaseType())
                ? new JointDeleteSession(factory, redirects, recent)
                : new ReadAheadSession(factory, redirects, recent);
    }
}
