package dev.baton.lead;

/** The person asked us to stop, wherever the lead stands. */
public record LeadOptedOut(LeadId id, LeadNumber number) {}
