package dev.baton.outbox;

/** A letter was tried for the last time; published in the transaction that says so. */
public record LetterGivenUp(long id) {}
