package dev.baton.lead;

/** How the contact earns a living; it tells consumers apart where no company is given. */
public enum Occupation {
    EMPLOYED,
    SELF_EMPLOYED,
    STUDENT,
    UNEMPLOYED,
    OTHER,
    UNKNOWN
}
