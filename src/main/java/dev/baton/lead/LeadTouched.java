package dev.baton.lead;

import java.time.Instant;

/** Somebody of ours spoke with the person or wrote to them. */
public record LeadTouched(LeadId id, String by, Instant at) {}
