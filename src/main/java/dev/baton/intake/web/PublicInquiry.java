package dev.baton.intake.web;

import static java.util.Objects.requireNonNullElse;

import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.intake.form.Submission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a company's own website sends for a person. */
@Schema(description = "Send the fields that the campaign asks; what it does not ask is left out")
record PublicInquiry(
        @Schema(description = "The ticket from GET /api/public/campaigns/{code}, fetched when the form is shown")
        @Nullable
        String ticket,

        @Schema(description = "A trap: put a field of this name where people do not see it, and send what is in it")
        @Nullable
        String website,

        @Schema(example = "ada.bauer@example.com") @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String jobTitle,
        @Nullable String phone,
        @Schema(example = "DE") @Nullable String country,
        @Nullable String city,
        @Nullable Integer employees,
        @Nullable String message,
        @Nullable String utmSource,
        @Nullable String utmMedium,
        @Nullable String utmCampaign,
        @Nullable String utmTerm,
        @Nullable String utmContent,

        @Schema(description = "document.referrer") @Nullable String referrer,
        @Schema(description = "location.href") @Nullable String landingPage,

        @Schema(description = "The version of the words that were ticked, by purpose", example = "{\"MAIL\": 1}")
        @Nullable
        Map<ConsentPurpose, Integer> consents) {

    Submission toSubmission() {
        Map<String, String> fields = new HashMap<>();
        put(fields, "email", email);
        put(fields, "firstName", firstName);
        put(fields, "lastName", lastName);
        put(fields, "company", company);
        put(fields, "jobTitle", jobTitle);
        put(fields, "phone", phone);
        put(fields, "country", country);
        put(fields, "city", city);
        put(fields, "employees", employees);
        put(fields, "message", message);
        put(fields, "utmSource", utmSource);
        put(fields, "utmMedium", utmMedium);
        put(fields, "utmCampaign", utmCampaign);
        put(fields, "utmTerm", utmTerm);
        put(fields, "utmContent", utmContent);
        put(fields, "referrer", referrer);
        put(fields, "landingPage", landingPage);
        return new Submission(ticket, website, fields, requireNonNullElse(consents, Map.of()));
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
