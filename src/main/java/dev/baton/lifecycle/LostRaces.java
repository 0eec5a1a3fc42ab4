package dev.baton.lifecycle;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two at the same lead or task: the quicker one wins, the other is no failure.
 *
 * <p>What delegates and listeners tell in Spring's words is told to the engine in its own, so that a job that lost is
 * tried again at once, keeps its retries and leaves no error in the log.
 */
class LostRaces extends DefaultDelegateInterceptor {

    // a unique value that somebody else took first; of two who wait for each other, the one whom the database ended
    private static final Set<String> QUICKER = Set.of("23505", "40P01");

    /** What a person is told; the tables' and the engine's own words are of no use to them. */
    static final String WORDS = "Somebody was quicker: look again";

    // each time somebody else has gone on; who loses that often had better look
    private static final RetryTemplate AGAIN = RetryTemplate.builder()
            .maxAttempts(5)
            .exponentialBackoff(Duration.ofMillis(20), 2, Duration.ofMillis(500), true)
            .retryOn(LostRaces::isOne)
            .build();

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocation(invocation);
        } catch (RuntimeException failure) {
            throw isCausedBy(failure, ConcurrencyFailureException.class)
                    ? new OptimisticLockingException(WORDS, failure)
                    : failure;
        }
    }

    /** Does a person's work, and again from what the quicker one left; as part of something larger only once. */
    static <T> T again(Supplier<T> work) {
        if (Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return AGAIN.execute(attempt -> work.get());
    }

    /** Whether a person's request failed only because another one was quicker. */
    static boolean isOne(Throwable failure) {
        return isCausedBy(failure, OptimisticLockingException.class)
                || isCausedBy(failure, ConcurrencyFailureException.class)
                || isCausedBy(failure, DuplicateKeyException.class)
                || causes(failure).anyMatch(LostRaces::saysTheDatabase);
    }

    // the engine wraps what the database said in an exception that says nothing
    private static boolean saysTheDatabase(Throwable cause) {
        return cause instanceof SQLException said && said.getSQLState() != null && QUICKER.contains(said.getSQLState());
    }

    // engine, Spring and expressions wrap each other's exceptions
    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
