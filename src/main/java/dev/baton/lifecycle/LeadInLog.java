package dev.baton.lifecycle;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts the number of the lead at hand into the lines of the log, under the name that the engine uses for it. */
public final class LeadInLog {

    private static final String NAME = "lead";
    private static final ThreadLocal<@Nullable String> AT_HAND = new ThreadLocal<>();

    private LeadInLog() {}

    /** From now on in this thread, until the request ends. */
    public static void put(@Nullable String number) {
        AT_HAND.set(number);
        again();
    }

    /** After a command of the engine, which takes the name away when it ends. */
    static void again() {
        String number = AT_HAND.get();
        if (number != null) {
            MDC.put(NAME, number);
        }
    }

    public static void remove() {
        AT_HAND.remove();
        MDC.remove(NAME);
    }
}
