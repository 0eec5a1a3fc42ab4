package dev.baton.lead;

/** Where the person first heard of us. */
public enum Source {
    SEARCH,
    DIRECT,
    REFERRAL,
    SOCIAL,
    CHAT,
    EVENT,
    PARTNER,
    EMAIL,
    ADVERTISING,
    PHONE,
    SALES,
    OTHER
}
