package dev.baton.lead;

/** A seller found a lead and brought it in; published in the transaction that wrote it. */
public record LeadFound(LeadId id, LeadNumber number) {}
