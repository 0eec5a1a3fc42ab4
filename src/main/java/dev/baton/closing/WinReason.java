package dev.baton.closing;

/** Why a deal was won; {@code OTHER} needs a note. */
public enum WinReason {
    VALUE,
    PRICE,
    TRUST,
    FEATURES,
    RELATIONSHIP,
    OTHER
}
