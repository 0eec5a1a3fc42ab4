package dev.baton.lead;

/** How high in the company the contact decides. */
public enum Seniority {
    C_LEVEL,
    VP,
    DIRECTOR,
    MANAGER,
    STAFF,
    STUDENT,
    UNKNOWN
}
