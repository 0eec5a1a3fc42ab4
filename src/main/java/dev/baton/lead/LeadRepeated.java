package dev.baton.lead;

/**
 * The person behind an open lead showed interest again: a buying signal, published in the transaction that wrote it.
 *
 * @param kind what the person did
 */
public record LeadRepeated(LeadId id, LeadNumber number, InteractionKind kind) {}
