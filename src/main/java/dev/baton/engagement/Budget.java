package dev.baton.engagement;

/** BANT: is there money for it. */
public enum Budget {
    UNKNOWN,
    NONE,
    PLANNED,
    APPROVED
}
