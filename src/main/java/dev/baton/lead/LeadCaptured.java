package dev.baton.lead;

/** A new lead is in the books; published in the transaction that wrote it. */
public record LeadCaptured(LeadId id, LeadNumber number) {}
