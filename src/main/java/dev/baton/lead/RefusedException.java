package dev.baton.lead;

/** What somebody asked for is against a rule of the business; the message tells them which and what to do. */
public class RefusedException extends RuntimeException {

    public RefusedException(String message) {
        super(message);
    }
}
