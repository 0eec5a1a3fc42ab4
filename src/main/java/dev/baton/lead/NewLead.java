package dev.baton.lead;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is known at the moment somebody asks: validated and trimmed by the intake. */
public record NewLead(
        Contact contact,
        Firm firm,
        InquiryKind inquiry,
        Source source,
        Channel channel,
        @Nullable String campaign,
        @Nullable String message,
        @Nullable String productInterest,
        @Nullable String externalId,
        @Nullable Integer websiteVisits,
        @Nullable Integer secondsOnSite,
        Map<String, String> attributes,
        boolean consentMail,
        boolean consentPhone,
        @Nullable InteractionKind activity) {}
