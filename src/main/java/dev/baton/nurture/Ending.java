package dev.baton.nurture;

/** Why a stay in nurture ended. */
public enum Ending {
    TIME_OVER,
    HAND_RAISED,
    ENGAGED,
    WORTH_MORE,
    OPTED_OUT,
    BEGUN_AGAIN;

    /** Whether a person of ours has to look at it, whatever the lead is worth. */
    public boolean wantsAnswer() {
        return this == HAND_RAISED || this == ENGAGED;
    }
}
