package dev.baton.outbox;

/** An address gets no mail any more, or for a stronger reason; told in the transaction that keeps it. */
public record AddressBlocked(String address) {}
