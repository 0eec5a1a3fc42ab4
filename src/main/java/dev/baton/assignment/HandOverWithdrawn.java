package dev.baton.assignment;

/** The leads of a seller shall not go to others after all. */
public record HandOverWithdrawn(long id) {}
