package dev.baton.lead;

/** Where the lead is on its journey; what its owner is doing now is the {@link WorkStatus}. */
public enum Stage {
    INQUIRY,
    MQL,
    SAL,
    SQL,
    WON,
    LOST,
    NURTURE,
    DISQUALIFIED;

    /** Whether the journey is over, so that the same person may start a new one. */
    public boolean isClosed() {
        return this == WON || this == LOST || this == DISQUALIFIED;
    }
}
