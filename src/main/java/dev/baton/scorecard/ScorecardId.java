package dev.baton.scorecard;

/** The key of a proposed scorecard. */
public record ScorecardId(long value) {}
