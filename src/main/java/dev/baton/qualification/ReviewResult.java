package dev.baton.qualification;

/** What marketing decided about a lead between the bands. */
public enum ReviewResult {
    QUALIFY,
    NURTURE,
    DISQUALIFY
}
