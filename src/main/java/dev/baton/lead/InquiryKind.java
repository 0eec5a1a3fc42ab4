package dev.baton.lead;

/** What the person asked for when the lead was captured. */
public enum InquiryKind {
    DEMO_REQUEST,
    PRICING,
    CONTACT,
    DOWNLOAD,
    EVENT,
    WEBINAR,
    CHAT,
    REFERRAL,
    OTHER
}
