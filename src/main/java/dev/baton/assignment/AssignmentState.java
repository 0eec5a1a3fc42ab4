package dev.baton.assignment;

/** Where an assignment stands: offered, accepted, or ended by refusal, by silence, or because the work is over. */
public enum AssignmentState {
    OFFERED,
    ACCEPTED,
    REFUSED,
    TAKEN_BACK,
    RELEASED
}
