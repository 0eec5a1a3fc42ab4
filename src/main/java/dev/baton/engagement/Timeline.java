package dev.baton.engagement;

/** BANT: when it is needed. */
public enum Timeline {
    UNKNOWN,
    NOW,
    THIS_QUARTER,
    THIS_YEAR,
    LATER
}
