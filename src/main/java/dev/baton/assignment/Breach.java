package dev.baton.assignment;

/** A deadline of the hand-off that passed. */
public enum Breach {
    /** Marketing had qualified the lead, and it had no owner soon enough. */
    ASSIGNED_LATE,
    /** The seller neither accepted nor refused in time. */
    NOT_ANSWERED,
    /** The seller stayed silent, and the lead went to somebody else. */
    TAKEN_BACK,
    /** The owner did not speak with or write to the person in time. */
    NOT_TOUCHED,
    /** The owner noted nothing about the lead for too long. */
    NO_PROGRESS
}
