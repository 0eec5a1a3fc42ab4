package dev.baton.platform.housekeeping;

import java.time.Instant;

/** Rows that are kept for a while only. */
public interface Expiring {

    /** What they are, for the log: {@code sent letters}. */
    String name();

    /**
     * Removes some of the rows that have expired.
     *
     * @param most how many at the most, so that one transaction stays short
     * @return how many were removed; fewer than {@code most} when nothing is left
     */
    int removeExpired(Instant now, int most);
}
