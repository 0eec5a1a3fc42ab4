package dev.baton.lead;

/** How far the person is on the way to a purchase: knows the problem, compares answers, or decides. */
public enum BuyerStage {
    AWARENESS,
    CONSIDERATION,
    DECISION
}
