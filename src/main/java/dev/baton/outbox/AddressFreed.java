package dev.baton.outbox;

/** An address was taken off the list of those that get no mail; told in the transaction that does it. */
public record AddressFreed(String address) {}
