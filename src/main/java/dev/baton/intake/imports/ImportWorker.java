package dev.baton.intake.imports;

import dev.baton.intake.BatchAbandonedException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works off one import after another; any number of workers on any number of nodes may do so at once. */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportJobs jobs;
    private final ImportRuns runs;
    private final ImportSettings settings;

    ImportWorker(ImportJobs jobs, ImportRuns runs, ImportSettings settings) {
        this.jobs = jobs;
        this.runs = runs;
        this.settings = settings;
    }

    /**
     * Works at the import that has waited longest, from where it stopped, until it is over, its turn is, or it may not go
     * on.
     *
     * @return whether there was one
     */
    boolean runNext(BooleanSupplier mayGoOn) {
        // a new name each time: a worker that hung and wakes up is a stranger to its former job
        String worker = UUID.randomUUID().toString();
        Optional<ImportJob> claimed = jobs.claim(worker, settings.lease());
        claimed.ifPresent(job -> run(job, worker, mayGoOn));
        return claimed.isPresent();
    }

    private void run(ImportJob job, String worker, BooleanSupplier mayGoOn) {
        try {
            boolean complete = runs.work(job, worker, mayGoOn);
            if (complete) {
                runs.finish(job, worker, ImportState.DONE, null);
            } else {
                jobs.release(job.id(), worker, Duration.ZERO);
            }
        } catch (BatchAbandonedException elsewhere) {
            LOG.info("{}", elsewhere.getMessage());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Import {} rests for {}: the database did not take a batch", job.id(), settings.pause(), away);
            rest(job, worker);
        } catch (ImportRefusedException unfit) {
            runs.finish(job, worker, ImportState.FAILED, unfit.getMessage());
        } catch (RuntimeException | IOException unexpected) {
            String id = UUID.randomUUID().toString();
            LOG.error("Import {} failed, problem {}", job.id(), id, unexpected);
            runs.finish(job, worker, ImportState.FAILED, "Something went wrong; in the log it has the id " + id);
        }
    }

    private void rest(ImportJob job, String worker) {
        try {
            jobs.release(job.id(), worker, settings.pause());
        } catch (DataAccessException stillAway) {
            LOG.debug("The lease of import {} ends by itself", job.id(), stillAway);
        }
    }
}
