package dev.baton.outbox;

/** A person gives up all letters whose state is FAILED; published in that transaction, before they are WITHHELD. */
public record GivenUpForGood() {}
