package dev.baton.outbox;

import java.time.Instant;

/**
 * The mail server has taken a letter; told in the transaction in which that is kept.
 *
 * @param step what the letter was for
 */
public record LetterSent(String step, Instant at) {}
