package dev.baton.scorecard;

/** A row of a proposed table, as people read it. */
public record ProposedRow(String table, String row, int points) {}
