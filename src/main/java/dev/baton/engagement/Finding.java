package dev.baton.engagement;

/** What came of the discovery. */
public enum Finding {
    OPPORTUNITY,
    NO_NEED,
    NOT_NOW,
    UNREACHABLE
}
