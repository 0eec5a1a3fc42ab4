package dev.baton.lead;

/** What a person asks for. */
public enum InquiryKind {
    DEMO_REQUEST,
    PRICING,
    CONTACT,
    DOWNLOAD,
    EVENT,
    WEBINAR,
    CHAT,
    REFERRAL,
    OTHER;

    /** Whether who asks for it waits for an answer of ours, unless somebody says otherwise. */
    public boolean asksForAnswer() {
        return switch (this) {
            case DEMO_REQUEST, PRICING, CONTACT, CHAT -> true;
            case DOWNLOAD, EVENT, WEBINAR, REFERRAL, OTHER -> false;
        };
    }

    /** Whether the person got what they asked for by asking, and nobody need answer. */
    public boolean isItsOwnAnswer() {
        return this == DOWNLOAD || this == WEBINAR;
    }
}
