package dev.baton.feedback;

/** What marketing or product may change about a lesson that repeats. */
public enum ChangeKind {
    NONE("Change nothing"),
    SCORING("Correct the scoring table, so that sales gets the right leads"),
    CAMPAIGN("Adjust the campaigns: whom they address, when, and with which promise"),
    CONTENT("Prepare material that answers it"),
    PRICE("Review the price with product"),
    OFFERING("Review the offering with product"),
    PROCESS("Change how the teams work together");

    private final String proposal;

    ChangeKind(String proposal) {
        this.proposal = proposal;
    }

    /** The proposed change in one sentence without a full stop. */
    public String proposal() {
        return proposal;
    }
}
