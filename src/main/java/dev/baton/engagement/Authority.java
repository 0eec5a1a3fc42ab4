package dev.baton.engagement;

/** BANT: what the contact has to say in the decision. */
public enum Authority {
    UNKNOWN,
    USER,
    INFLUENCER,
    DECIDER
}
