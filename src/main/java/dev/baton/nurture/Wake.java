package dev.baton.nurture;

import java.time.Instant;

/**
 * When a lead in nurture is looked at next.
 *
 * @param mailDue whether a mail goes out then, or the rest is over
 */
public record Wake(Instant at, boolean mailDue) {}
