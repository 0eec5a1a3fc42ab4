package dev.baton.objections;

/** What came of an objection. */
public enum ObjectionState {
    OPEN,
    RESOLVED,
    UNRESOLVED
}
