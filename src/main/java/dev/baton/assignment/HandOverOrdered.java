package dev.baton.assignment;

import java.time.Instant;

/** The leads of a seller shall go to others from that moment on. */
public record HandOverOrdered(long id, Instant from) {}
