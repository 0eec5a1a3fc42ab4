package dev.baton.lead;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known at the moment somebody asks: validated and trimmed by the intake.
 *
 * @param askedAt when the person asked, if that was earlier
 * @param answerWanted whether the person asked to be answered
 * @param foundBy the seller who found the person; nobody when the person came to us
 */
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
        @Nullable InteractionKind activity,
        Visit visit,
        @Nullable Instant askedAt,
        boolean answerWanted,
        @Nullable String foundBy) {

    /** An inquiry of which no visit is known. */
    public NewLead(
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
            @Nullable InteractionKind activity) {
        this(
                contact,
                firm,
                inquiry,
                source,
                channel,
                campaign,
                message,
                productInterest,
                externalId,
                websiteVisits,
                secondsOnSite,
                attributes,
                consentMail,
                consentPhone,
                activity,
                Visit.UNKNOWN,
                null,
                false,
                null);
    }

    /** Whether somebody must answer the inquiry. */
    boolean needsAnswer() {
        return answerWanted && !inquiry.isItsOwnAnswer();
    }

    /** Whether the inquiry allows something that the person has not allowed yet. */
    boolean allowsMoreThan(Consent given) {
        return consentMail && !given.consentMail()
                || consentPhone && !given.consentPhone()
                || answerWanted && !given.answerWanted();
    }
}
