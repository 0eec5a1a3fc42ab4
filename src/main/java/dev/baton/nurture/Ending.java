package dev.baton.nurture;

/** Why a stay in nurture ended. */
public enum Ending {
    TIME_OVER,
    ANSWERED,
    ASKED_AGAIN,
    ENGAGED,
    WORTH_MORE,
    OPTED_OUT,
    BEGUN_AGAIN;

    /** Whether a person of ours has to look at it, whatever the lead is worth; who only asked again is scored again. */
    public boolean wantsAnswer() {
        return this == ANSWERED || this == ENGAGED;
    }
}
