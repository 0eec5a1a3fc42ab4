package dev.baton.lead;

/** The answer of a capture: a new lead, or the running lead that took the inquiry as a signal. */
public record Captured(LeadNumber number, boolean created) {}
