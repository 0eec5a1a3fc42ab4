package dev.baton.platform.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What Baton does with the engine in the caller's transaction, though whoever brought it about may have no right to it:
 * whether they may is for the calling code to decide.
 */
public final class AsEngine {

    private AsEngine() {}

    public static <T extends @Nullable Object> T call(ProcessEngine engine, Callable<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(work));
    }

    public static void run(ProcessEngine engine, Runnable work) {
        call(engine, () -> {
            work.run();
            return work;
        });
    }

    /**
     * The same for what moves a lead's process on.
     *
     * @throws OptimisticLockingFailureException when the process moved at the same moment: try again
     */
    public static <T extends @Nullable Object> T move(ProcessEngine engine, Callable<T> work) {
        try {
            return call(engine, work);
        } catch (OptimisticLockingException moved) {
            throw new OptimisticLockingFailureException("The lead's process moved at the same moment", moved);
        }
    }
}
