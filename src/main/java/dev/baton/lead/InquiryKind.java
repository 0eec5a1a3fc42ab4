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

    /** Whether the person got what they asked for by asking, and nobody need answer. */
    public boolean isItsOwnAnswer() {
        return this == DOWNLOAD || this == WEBINAR;
    }
}
