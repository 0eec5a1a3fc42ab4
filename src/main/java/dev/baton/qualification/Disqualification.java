package dev.baton.qualification;

/** Why a lead is not worth anybody's time. */
public enum Disqualification {
    NO_FIT,
    NO_NEED,
    NO_BUDGET,
    INACCURATE_DATA,
    NOT_CONTACTABLE,
    NO_SIGNAL
}
