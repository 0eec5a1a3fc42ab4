package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead came from and what it asked for. {@code secondsOnSite} counts seconds; {@code attributes} is a JSON
 * object of further facts that only this business knows; {@code foundBy} is the seller who found the person.
 */
public record Origin(
        InquiryKind inquiry,
        Source source,
        Channel channel,
        @Nullable String campaign,
        @Nullable String message,
        @Nullable String productInterest,
        @Nullable String externalId,
        @Nullable Integer websiteVisits,
        @Nullable Integer secondsOnSite,
        @Nullable String attributes,
        @Nullable String foundBy) {}
