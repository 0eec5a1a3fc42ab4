package dev.baton.nurture;

import dev.baton.lead.BuyerStage;

/** What makes a lead leave nurture before its time, besides an answer and a better score. */
public enum ExitWhen {
    CONSIDERATION,
    DECISION,
    CLICK;

    /** Whether getting that far is enough. */
    boolean isReachedBy(BuyerStage stage) {
        return this != CLICK && stage.compareTo(BuyerStage.valueOf(name())) >= 0;
    }
}
