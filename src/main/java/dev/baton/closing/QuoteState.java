package dev.baton.closing;

/** Where a quote stands; only an approved one can be won. */
public enum QuoteState {
    DRAFTED,
    IN_APPROVAL,
    APPROVED,
    REJECTED,
    REPLACED,
    WON,
    LOST
}
