package dev.baton.intake;

/** Thrown by the bookkeeping of a batch to stop it: nothing of it is taken, nothing of it refused. */
public class BatchAbandonedException extends RuntimeException {

    public BatchAbandonedException(String reason) {
        super(reason);
    }
}
