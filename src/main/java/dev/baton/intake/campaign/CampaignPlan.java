package dev.baton.intake.campaign;

import static java.util.Objects.requireNonNullElse;

import dev.baton.intake.PlainText;
import dev.baton.lead.Channel;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What marketing says of a campaign. */
public record CampaignPlan(
        @Schema(example = "See Baton at work") @NotBlank @Size(max = 200) @PlainText
        String title,

        @Schema(example = "Thirty minutes with somebody who knows your trade.") @NotBlank @Size(max = 2000) @PlainText
        String introduction,

        @Schema(example = "DEMO_REQUEST") @NotNull @Nullable InquiryKind inquiry,

        Source source,
        Channel channel,

        @Schema(description = "Of the form and its mail: en or de", example = "en")
        @Pattern(regexp = "en|de", message = "must be en or de")
        String language,

        @Schema(description = "What the form asks beside the e-mail address, in this order") @Size(max = 9)
        List<@NotNull FormField> fields,

        @Schema(
                description = "Websites whose pages may send this form or show it in a frame",
                example = "[\"https://www.company.example\"]")
        @Size(max = 50)
        Set<
                        @Pattern(
                                regexp = "https?://[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\\d{1,5})?",
                                message = "must be an origin such as https://www.company.example, without a path")
                        String>
                allowedOrigins,

        @Schema(description = "Address of the privacy notice", example = "https://www.company.example/privacy")
        @Size(max = 1000)
        @Pattern(regexp = "https?://[^\\s\"<>]+", message = "must be an address that begins with https://")
        @Nullable
        String privacyNotice,

        @Schema(
                description = "The words that people agree to, by purpose; changed words are a new version",
                example = "{\"MAIL\": \"Yes, write to me about new products. I can stop this at any time.\"}")
        Map<ConsentPurpose, @NotBlank @Size(max = 2000) @PlainText String> consents,

        @Schema(description = "Whether the form takes anything; default true") @Nullable
        Boolean open) {

    private static final List<FormField> USUAL = List.of(
            FormField.FIRST_NAME,
            FormField.LAST_NAME,
            FormField.COMPANY,
            FormField.PHONE,
            FormField.COUNTRY,
            FormField.MESSAGE);

    public CampaignPlan {
        source = requireNonNullElse(source, Source.OTHER);
        channel = requireNonNullElse(channel, Channel.WEB);
        language = requireNonNullElse(language, "en");
        fields = requireNonNullElse(fields, USUAL);
        allowedOrigins = requireNonNullElse(allowedOrigins, Set.of());
        consents = requireNonNullElse(consents, Map.of());
        open = requireNonNullElse(open, true);
    }
}
