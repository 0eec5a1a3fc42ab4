package dev.baton.intake;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does work in a transaction of its own, and again in a new one when somebody else was quicker. */
@Component
class Contention {

    private static final Logger LOG = LoggerFactory.getLogger(Contention.class);
    private static final int ATTEMPTS = 8;
    private static final int FIRST_PAUSE_MILLIS = 10;

    private final TransactionTemplate newTransaction;

    Contention(PlatformTransactionManager transactions) {
        newTransaction = new TransactionTemplate(transactions);
        newTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs the work once.
     *
     * @throws DataAccessResourceFailureException when the database is away
     */
    void once(Runnable work) {
        try {
            newTransaction.executeWithoutResult(transaction -> work.run());
        } catch (RuntimeException failure) {
            throw isAway(failure) ? away(failure) : failure;
        }
    }

    /**
     * Runs the work until nobody is in its way, at most eight times.
     *
     * @throws DataAccessResourceFailureException when the database is away
     * @throws TransientDataAccessResourceException when others were in the way each time
     */
    <T> T retrying(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return newTransaction.execute(transaction -> work.get());
            } catch (RuntimeException failure) {
                throwUnlessWorthwhile(failure, attempt);
                LOG.debug("Attempt {} met another transaction", attempt, failure);
                pause(attempt);
            }
        }
    }

    private static void throwUnlessWorthwhile(RuntimeException failure, int attempt) {
        if (isAway(failure)) {
            throw away(failure);
        }
        boolean passing = isPassing(failure);
        if (passing && attempt == ATTEMPTS) {
            throw new TransientDataAccessResourceException("Others were in the way each time", failure);
        }
        boolean repeated = passing || isCausedBy(failure, DuplicateKeyException.class);
        if (!repeated || attempt == ATTEMPTS) {
            throw failure;
        }
    }

    private static boolean isPassing(Throwable failure) {
        return isCausedBy(failure, ConcurrencyFailureException.class)
                || isCausedBy(failure, TransientDataAccessException.class);
    }

    private static boolean isAway(Throwable failure) {
        return isCausedBy(failure, DataAccessResourceFailureException.class)
                || isCausedBy(failure, TransactionException.class);
    }

    private static RuntimeException away(RuntimeException failure) {
        return new DataAccessResourceFailureException("The database is away", failure);
    }

    // the libraries between wrap what the database said, each its own way
    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }

    // growing and random, so that two who met once do not meet again
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, FIRST_PAUSE_MILLIS << attempt));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for another transaction", stop);
        }
    }
}
