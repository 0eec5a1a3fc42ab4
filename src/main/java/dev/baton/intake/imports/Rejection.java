package dev.baton.intake.imports;

/** A row that was not taken: its first physical line, why, and its text. */
public record Rejection(long lineNumber, String reason, String record) {}
