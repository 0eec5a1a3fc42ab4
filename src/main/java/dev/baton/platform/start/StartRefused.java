package dev.baton.platform.start;

import java.util.List;

/** Baton may not start like this; holds each reason together with what to do about it. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Fault> faults;

    StartRefused(List<Fault> faults) {
        super("Baton refuses to start with profile postgres: " + faults);
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }

    /** One thing that is missing or weak. */
    record Fault(String what, String remedy) {}
}
