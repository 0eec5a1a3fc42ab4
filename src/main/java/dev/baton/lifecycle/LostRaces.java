package dev.baton.lifecycle;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Two at the same lead or task: the quicker one wins, the other is no failure.
 *
 * <p>What delegates and listeners tell in Spring's words is told to the engine in its own, so that a job that lost is
 * tried again at once, keeps its retries and leaves no error in the log.
 */
class LostRaces extends DefaultDelegateInterceptor {

    /** What a person is told; the tables' and the engine's own words are of no use to them. */
    static final String WORDS = "Somebody was quicker: look again";

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocation(invocation);
        } catch (RuntimeException failure) {
            throw isCausedBy(failure, OptimisticLockingFailureException.class)
                    ? new OptimisticLockingException(WORDS, failure)
                    : failure;
        }
    }

    /** Whether a person's request failed only because another one was quicker. */
    static boolean isOne(Throwable failure) {
        return isCausedBy(failure, OptimisticLockingException.class)
                || isCausedBy(failure, ConcurrencyFailureException.class)
                || isCausedBy(failure, DuplicateKeyException.class);
    }

    // engine, Spring and expressions wrap each other's exceptions
    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
    }
}
