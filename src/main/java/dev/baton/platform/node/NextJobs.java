package dev.baton.platform.node;

import dev.baton.platform.engine.OwnStatements;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a node does next is found by index, however many jobs wait and however many are for later, where the database is
 * PostgreSQL; the jobs are those that the engine's own statement finds.
 */
@Component
class NextJobs extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(NextJobs.class);
    private static final String ENGINES = "selectNextJobsToExecute";
    private static final String QUICK = "dev.baton.platform.node.NextJobs.next";
    private static final ClassPathResource MAPPER = new ClassPathResource("next-jobs.xml", NextJobs.class);

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (!DbSqlSessionFactory.POSTGRES.equals(engine.getDatabaseType())) {
            return;
        }
        if (!isUnderstood(engine)) {
            LOG.warn("Jobs are taken in another order than Baton's: the engine reads all of them to find the next one");
            return;
        }
        OwnStatements.add(MAPPER, engine);
        DbSqlSessionFactory statements = engine.getDbSqlSessionFactory();
        statements.getUpdateStatements().put(NextJob.class, "updateAcquirableJob");
        // a copy, as the engine's is for all engines of the JVM
        Map<String, String> inTheirPlace = new HashMap<>(statements.getStatementMappings());
        inTheirPlace.put(ENGINES, QUICK);
        statements.setStatementMappings(inTheirPlace);
    }

    /** By priority and then by due date, which every job has; nothing else that the engine can be told about the order. */
    private static boolean isUnderstood(ProcessEngineConfigurationImpl engine) {
        boolean inOurOrder = engine.isJobExecutorAcquireByPriority()
                && engine.isJobExecutorAcquireByDueDate()
                && engine.isEnsureJobDueDateNotNull()
                && !engine.isJobExecutorPreferTimerJobs();
        boolean ofAll = !engine.isJobExecutorDeploymentAware()
                && !engine.isJobExecutorAcquireExclusiveOverProcessHierarchies()
                && engine.getJobExecutorPriorityRangeMin() == Long.MIN_VALUE
                && engine.getJobExecutorPriorityRangeMax() == Long.MAX_VALUE;
        return inOurOrder && ofAll;
    }
}
