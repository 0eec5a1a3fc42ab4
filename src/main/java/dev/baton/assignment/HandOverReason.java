package dev.baton.assignment;

/** Why a seller's leads go to others. */
public enum HandOverReason {
    VACATION("is away"),
    ILLNESS("is away"),
    OTHER("is away"),
    LEFT("left"),
    /** Somebody else manages the team now, and has its queue. */
    REPLACED("no longer manages the team"),
    /** Leads of somebody who sells nothing, such as a manager of before. */
    NO_SELLER("does not sell");

    private final String words;

    HandOverReason(String words) {
        this.words = words;
    }

    static HandOverReason of(AbsenceKind kind) {
        return valueOf(kind.name());
    }

    /** For sentences about the seller: why somebody is away is their own affair, and may be about their health. */
    String words() {
        return words;
    }

    /** Whether it is about one team, and not about all that the seller has. */
    boolean isOfOneTeam() {
        return this == REPLACED || this == NO_SELLER;
    }
}
