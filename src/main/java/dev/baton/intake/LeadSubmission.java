package dev.baton.intake;

import static java.util.Objects.requireNonNullElse;

import dev.baton.lead.Channel;
import dev.baton.lead.Contact;
import dev.baton.lead.Firm;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.NewLead;
import dev.baton.lead.Occupation;
import dev.baton.lead.PastEnd;
import dev.baton.lead.Seniority;
import dev.baton.lead.Source;
import dev.baton.lead.Visit;
import dev.baton.lifecycle.CountryCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells us about a lead: as given, but trimmed, and empty texts absent.
 *
 * <p>The limits are those of the table. {@code employees} is a head count, {@code secondsOnSite} the time spent on our
 * pages; {@code attributes} takes what else is known and has no field of its own.
 */
@Reachable
public record LeadSubmission(
        @Schema(example = "Ada") @Size(max = 100, message = TOO_LONG) @PlainText @Nullable
        String firstName,

        @Schema(example = "Bauer") @Size(max = 100, message = TOO_LONG) @PlainText @Nullable
        String lastName,

        @Schema(example = "ada.bauer@example.com")
        @Size(max = 320, message = TOO_LONG)
        @Email(
                regexp = "[^@\\s<>(),;]+@[^@\\s<>(),;]+\\.[^@.\\s<>(),;]+",
                message = "is not an e-mail address such as name@example.com")
        @PlainText
        @Nullable
        String email,

        @Schema(example = "+49 30 23125 014")
        @Size(max = 50, message = TOO_LONG)
        @Pattern(
                regexp = "(?=(?:.*\\d){5})\\+?[\\d ()./-]+(?: ?(?:x|ext\\.?) ?\\d{1,6})?",
                message = "is not a phone number such as +49 30 23125 014")
        @PlainText
        @Nullable
        String phone,

        @Schema(example = "Bauer Maschinen") @Size(max = 300, message = TOO_LONG) @PlainText @Nullable
        String company,

        @Schema(example = "Head of Operations") @Size(max = 200, message = TOO_LONG) @PlainText @Nullable
        String jobTitle,

        Seniority seniority,
        Occupation occupation,

        @Schema(example = "Manufacturing") @Size(max = 100, message = TOO_LONG) @PlainText @Nullable
        String industry,

        @Schema(example = "240")
        @Min(value = 0, message = NEGATIVE)
        @Max(value = 100_000_000, message = "is more than any company employs")
        @Nullable
        Integer employees,

        @Schema(example = "DE") @CountryCode @Nullable String country,

        @Schema(example = "Berlin") @Size(max = 100, message = TOO_LONG) @PlainText @Nullable
        String city,

        @Schema(description = "Code of a product") @Size(max = 40, message = TOO_LONG) @PlainText @Nullable
        String productInterest,

        InquiryKind inquiry,

        @Schema(description = "Default: what the UTM parameters and the referrer tell, else OTHER")
        Source source,

        @Schema(description = "Default: API, in imports IMPORT") @Nullable
        Channel channel,

        @Schema(example = "spring-2026") @Size(max = 100, message = TOO_LONG) @PlainText @Nullable
        String campaign,

        @Schema(example = "Could you show us how it works?") @Size(max = 4000, message = TOO_LONG) @PlainText @Nullable
        String message,

        @Schema(description = "Your own key of this lead") @Size(max = 200, message = TOO_LONG) @PlainText @Nullable
        String externalId,

        @Min(value = 0, message = NEGATIVE) @Nullable Integer websiteVisits,
        @Min(value = 0, message = NEGATIVE) @Nullable Integer secondsOnSite,

        @Size(max = 50, message = "has more than {max} entries: leave some out")
        Map<
                        @Size(max = 100, message = TOO_LONG) @PlainText String,
                        @Size(max = 1000, message = TOO_LONG) @PlainText String>
                attributes,

        @Nullable Boolean consentMail,
        @Nullable Boolean consentPhone,

        @Schema(description = "What the person did last before asking") @Reported @Nullable
        InteractionKind activity,

        @Schema(example = "newsletter") @Size(max = 200, message = TOO_LONG) @PlainText @Nullable
        String utmSource,

        @Schema(example = "email") @Size(max = 200, message = TOO_LONG) @PlainText @Nullable
        String utmMedium,

        @Schema(example = "spring-2026") @Size(max = 200, message = TOO_LONG) @PlainText @Nullable
        String utmCampaign,

        @Schema(example = "quoting software") @Size(max = 200, message = TOO_LONG) @PlainText @Nullable
        String utmTerm,

        @Schema(example = "second-button") @Size(max = 200, message = TOO_LONG) @PlainText @Nullable
        String utmContent,

        @Schema(description = "The page before ours", example = "https://search.example/")
        @Size(max = 1000, message = TOO_LONG)
        @PlainText
        @Nullable
        String referrer,

        @Schema(description = "The first page of ours", example = "https://www.company.example/demo")
        @Size(max = 1000, message = TOO_LONG)
        @PlainText
        @Nullable
        String landingPage,

        @Schema(description = "When the person asked, if that was earlier", example = "2026-10-31T09:30:00Z")
        @PastOrPresent(message = "is in the future")
        @Nullable
        Instant askedAt,

        @Schema(
                description =
                        "Whether the person asked to be answered, which needs no further consent. Default: true for"
                                + " DEMO_REQUEST, PRICING, CONTACT and CHAT, false for all else")
        @Nullable
        Boolean answerWanted,

        @Schema(description = "How a past lead ended; imports only. It is kept as closed, and nobody works on it")
        @Nullable
        PastOutcome outcome,

        @Schema(description = "When a past lead was won or lost; imports only, with an outcome", example = "2025-05-20")
        @PastOrPresent(message = "lies in the future: give the day on which the lead was won or lost")
        @Nullable
        Instant closedAt) {

    private static final String TOO_LONG = "is longer than {max} characters: shorten it";
    private static final String NEGATIVE = "must not be negative";

    public LeadSubmission {
        firstName = Texts.line(firstName);
        lastName = Texts.line(lastName);
        email = Texts.line(email);
        phone = Texts.line(phone);
        company = Texts.line(company);
        jobTitle = Texts.line(jobTitle);
        seniority = requireNonNullElse(seniority, Seniority.UNKNOWN);
        occupation = requireNonNullElse(occupation, Occupation.UNKNOWN);
        industry = Texts.line(industry);
        country = Texts.upperCase(Texts.line(country));
        city = Texts.line(city);
        productInterest = Texts.line(productInterest);
        inquiry = requireNonNullElse(inquiry, InquiryKind.OTHER);
        source = requireNonNullElse(source, Source.OTHER);
        campaign = Texts.line(campaign);
        message = Texts.paragraphs(message);
        externalId = Texts.line(externalId);
        attributes = Texts.lines(attributes);
        consentMail = Boolean.TRUE.equals(consentMail);
        consentPhone = Boolean.TRUE.equals(consentPhone);
        utmSource = Texts.line(utmSource);
        utmMedium = Texts.line(utmMedium);
        utmCampaign = Texts.line(utmCampaign);
        utmTerm = Texts.line(utmTerm);
        utmContent = Texts.line(utmContent);
        referrer = Texts.line(referrer);
        landingPage = Texts.line(landingPage);
    }

    @AssertTrue(message = "outcome: is missing; closedAt is for past leads")
    boolean isDatedOnlyWhenPast() {
        return outcome != null || closedAt == null;
    }

    @AssertTrue(message = "closedAt: is before askedAt")
    boolean isClosedAfterCapture() {
        return askedAt == null || closedAt == null || !closedAt.isBefore(askedAt);
    }

    /** How it ended, for a lead of the past; none for one that begins now. */
    @Nullable
    PastEnd pastEnd() {
        return outcome == null ? null : new PastEnd(outcome.stage(), askedAt, closedAt);
    }

    Visit visit() {
        return new Visit(utmSource, utmMedium, utmCampaign, utmTerm, utmContent, referrer, landingPage);
    }

    /** As the book of leads takes it; without a channel of its own, by the way by which it came. */
    NewLead toNewLead(Way way, Source from) {
        return new NewLead(
                new Contact(firstName, lastName, email, phone, jobTitle, seniority, occupation, country, city),
                new Firm(company, industry, employees, false),
                inquiry,
                from,
                requireNonNullElse(channel, way.channel()),
                campaign,
                message,
                productInterest,
                externalId,
                websiteVisits,
                secondsOnSite,
                attributes,
                Boolean.TRUE.equals(consentMail),
                Boolean.TRUE.equals(consentPhone),
                activity,
                visit(),
                askedAt,
                requireNonNullElse(answerWanted, inquiry.asksForAnswer()),
                way.foundBy());
    }
}
