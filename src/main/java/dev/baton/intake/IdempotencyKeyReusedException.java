package dev.baton.intake;

/** A key that stands for one request was sent with another. */
public class IdempotencyKeyReusedException extends RuntimeException {

    IdempotencyKeyReusedException() {
        super("This Idempotency-Key was already used for another body: send a new key with a new request");
    }
}
