package dev.baton.lead;

/** The owner noted a call, a meeting or a mail on the timeline. */
public record ContactNoted(LeadNumber lead) {}
