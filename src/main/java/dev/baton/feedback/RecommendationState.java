package dev.baton.feedback;

/** Whether marketing has decided about a recommendation. */
public enum RecommendationState {
    PROPOSED,
    ACCEPTED,
    DECLINED
}
