package dev.baton.closing;

/** Why a deal was lost; {@code OTHER} needs a note. */
public enum LossReason {
    PRICE,
    COMPETITION,
    BUDGET,
    MISSING_FEATURE,
    TIMING,
    NO_DECISION_MAKER,
    UNRESPONSIVE,
    POOR_FIT,
    OTHER
}
