package dev.baton.scorecard;

/** A scorecard was learned and waits for a decision. */
public record ScorecardProposed(ScorecardId id, String number) {}
