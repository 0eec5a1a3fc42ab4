package dev.baton.assignment;

/** Why a seller is away. */
public enum AbsenceKind {
    VACATION,
    ILLNESS,
    OTHER,
    /** For good. */
    LEFT
}
