package dev.baton.lead;

/** What happened with a lead: what the person did, and the milestones of the lifecycle. */
public enum InteractionKind {
    INQUIRY,
    REPEAT_INQUIRY,
    PAGE_VISITED,
    PRICING_PAGE,
    EMAIL_OPENED,
    EMAIL_CLICKED,
    WEBINAR,
    DEMO_REQUESTED,
    CALL,
    MEETING,
    MAIL_SENT,
    REPLY,
    NOTE,
    UNSUBSCRIBED,
    BOUNCED,
    OPT_OUT,
    QUALIFIED,
    NURTURED,
    DISQUALIFIED,
    ASSIGNED,
    ACCEPTED,
    REFUSED,
    TAKEN_BACK,
    DISCOVERED,
    OBJECTION,
    ANSWERED,
    QUOTED,
    APPROVED,
    REJECTED,
    WON,
    LOST,
    ORDERED,
    DELIVERED,
    SATISFACTION,
    RECYCLED,
    NURTURE_MAIL;

    /** Whether the person showed interest by it, so that a waiting lead wakes and is scored again. */
    public boolean isSignal() {
        return switch (this) {
            case REPEAT_INQUIRY,
                    PAGE_VISITED,
                    PRICING_PAGE,
                    EMAIL_OPENED,
                    EMAIL_CLICKED,
                    WEBINAR,
                    DEMO_REQUESTED,
                    REPLY -> true;
            default -> false;
        };
    }

    /** Whether the person did something by it, alone or with one of ours, so that their interest is fresh again. */
    public boolean isActivity() {
        return isSignal() || this == INQUIRY || this == CALL || this == MEETING;
    }

    /** Whether the person turned to us by it and waits for an answer, so that no rest is kept. */
    public boolean isHandRaise() {
        return this == REPEAT_INQUIRY || this == REPLY || this == DEMO_REQUESTED;
    }

    /** Whether one of ours spoke with the person by it, or wrote to them. */
    public boolean isTouch() {
        return this == CALL || this == MEETING || this == MAIL_SENT;
    }

    /** Whether one of ours who notes it has dealt with the lead by then. */
    public boolean isSeeing() {
        return isTouch() || this == NOTE || compareTo(QUALIFIED) >= 0 && compareTo(REFUSED) <= 0;
    }

    /** Whether websites and mail servers see it, and no seller can vouch for it. */
    public boolean isSeenByMachines() {
        return switch (this) {
            case PAGE_VISITED, PRICING_PAGE, EMAIL_OPENED, EMAIL_CLICKED, BOUNCED -> true;
            default -> false;
        };
    }

    /** Whether a person outside the system may report it; the milestones are the system's own. */
    public boolean isReported() {
        return compareTo(OPT_OUT) <= 0 && this != INQUIRY;
    }
}
