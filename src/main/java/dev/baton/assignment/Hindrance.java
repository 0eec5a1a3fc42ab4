package dev.baton.assignment;

/** Why a seller whose turn it would have been, or who was named, does not get a lead. */
public enum Hindrance {
    /** Is no seller, or sells no more. */
    NOT_SELLING,
    ABSENT,
    /** Has as many open leads as they may have. */
    FULL,
    REFUSED_BEFORE,
    /** Let the time pass since the lead was last qualified. */
    SILENT_BEFORE,
    /** Has not the skill or the language that is wanted. */
    NOT_SKILLED
}
