package dev.baton.objections;

/** What the buyer doubts. */
public enum ObjectionType {
    PRICE,
    NEED,
    FEATURES,
    TIMING,
    TRUST,
    AUTHORITY,
    COMPETITION,
    STATUS_QUO
}
