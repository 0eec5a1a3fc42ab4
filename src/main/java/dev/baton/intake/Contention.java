package dev.baton.intake;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Does work in a transaction of its own, and again in a new one when somebody else was quicker. */
@Component
class Contention {

    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    // pauses grow and are random, so that two who met once do not meet again
    private final RetryTemplate retry = RetryTemplate.builder()
            .maxAttempts(ATTEMPTS)
            .exponentialBackoff(FIRST_PAUSE, 2, LONGEST_PAUSE, true)
            .retryOn(Contention::isWorthAnother)
            .build();
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
        try {
            return retry.execute(attempt -> newTransaction.execute(transaction -> work.get()));
        } catch (RuntimeException failure) {
            if (isAway(failure)) {
                throw away(failure);
            }
            throw isPassing(failure)
                    ? new TransientDataAccessResourceException("Others were in the way each time", failure)
                    : failure;
        }
    }

    private static boolean isWorthAnother(Throwable failure) {
        return !isAway(failure) && (isPassing(failure) || isCausedBy(failure, DuplicateKeyException.class));
    }

    private static boolean isPassing(Throwable failure) {
        return isCausedBy(failure, ConcurrencyFailureException.class)
                || isCausedBy(failure, TransientDataAccessException.class);
    }

    // a transaction that could be neither begun nor ended has lost its connection
    private static boolean isAway(Throwable failure) {
        return isCausedBy(failure, DataAccessResourceFailureException.class)
                || isCausedBy(failure, TransactionSystemException.class)
                || isCausedBy(failure, CannotCreateTransactionException.class);
    }

    private static RuntimeException away(RuntimeException failure) {
        return new DataAccessResourceFailureException("The database is away", failure);
    }

    // the libraries between wrap what the database said, each its own way
    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }
}
