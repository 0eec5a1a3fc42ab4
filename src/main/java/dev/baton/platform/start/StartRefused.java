package dev.baton.platform.start;

import java.util.List;

/** Baton may not start like this; holds each reason together with what to do about it. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String profiles;
    private final List<Fault> faults;

    StartRefused(String profiles, List<Fault> faults) {
        super("Baton refuses to start with profile %s: %s".formatted(profiles, faults));
        this.profiles = profiles;
        this.faults = List.copyOf(faults);
    }

    String profiles() {
        return profiles;
    }

    List<Fault> faults() {
        return faults;
    }

    /** One thing that is missing or weak. */
    record Fault(String what, String remedy) {}
}
