package dev.baton.platform.problem;

/** A text that has a form of its own was not written in it; the message says how it must be, and may be shown. */
public class MisspeltException extends IllegalArgumentException {

    public MisspeltException(String message) {
        super(message);
    }
}
