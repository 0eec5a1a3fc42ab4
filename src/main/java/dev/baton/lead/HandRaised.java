package dev.baton.lead;

/** The person behind an open lead asked for a demo: they want to speak with a seller. */
public record HandRaised(LeadId id, LeadNumber number) {}
