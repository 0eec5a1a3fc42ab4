package dev.baton.assignment;

/** Why a seller refuses a lead; each reason is one that marketing can act on. */
public enum Refusal {
    NOT_IN_TARGET_GROUP,
    WRONG_TIMING,
    NO_BUDGET,
    BAD_CONTACT_DATA,
    DUPLICATE,
    ALREADY_CUSTOMER,
    LOW_INTENT,
    COMPETITOR
}
