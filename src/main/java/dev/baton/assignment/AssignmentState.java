package dev.baton.assignment;

/** Where an assignment stands: offered, accepted, or ended by refusal, by silence, by a colleague, or by other means. */
public enum AssignmentState {
    OFFERED,
    ACCEPTED,
    REFUSED,
    TAKEN_BACK,
    /** A colleague took the offer over. */
    CLAIMED,
    RELEASED
}
