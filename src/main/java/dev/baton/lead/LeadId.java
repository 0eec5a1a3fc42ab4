package dev.baton.lead;

/** The key of a lead inside the system; it is also the count in its {@link LeadNumber}. */
public record LeadId(long value) {}
