package dev.baton.scorecard;

/** What marketing decided about a scorecard. */
public enum ProposalState {
    PROPOSED,
    ACCEPTED,
    REJECTED
}
