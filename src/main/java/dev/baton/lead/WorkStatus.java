package dev.baton.lead;

/** What the owner of a lead is doing with it now. */
public enum WorkStatus {
    NEW,
    IN_REVIEW,
    NURTURING,
    OFFERED,
    WORKING,
    QUOTING,
    APPROVAL,
    FULFILLING,
    CLOSED
}
