package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/** What a website tells of a visit: the five UTM parameters of the link, and the pages before and after the click. */
public record Visit(
        @Nullable String utmSource,
        @Nullable String utmMedium,
        @Nullable String utmCampaign,
        @Nullable String utmTerm,
        @Nullable String utmContent,
        @Nullable String referrer,
        @Nullable String landingPage) {

    /** Nothing is known. */
    public static final Visit UNKNOWN = new Visit(null, null, null, null, null, null, null);
}
