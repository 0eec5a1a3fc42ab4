package dev.baton.intake.form;

import java.time.Duration;
import java.util.Optional;

/** How much one source may send, so that nobody fills our books alone. */
public interface SourceLimit {

    /**
     * Takes one submission off what the source may still send.
     *
     * @param address the network address of whoever sends
     * @return how long to wait, when nothing is left
     */
    Optional<Duration> take(String address);
}
