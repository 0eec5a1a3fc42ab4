package dev.baton.platform.engine;

/** A decision table cannot be tried; the message tells what is wrong, where, and what to do. */
public class TableRefusedException extends RuntimeException {

    public TableRefusedException(String message) {
        super(message);
    }

    public TableRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
