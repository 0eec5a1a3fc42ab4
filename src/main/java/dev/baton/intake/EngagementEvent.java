package dev.baton.intake;

import static java.util.Objects.requireNonNullElse;

import dev.baton.lead.Channel;
import dev.baton.lead.Happening;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a person did, seen by a machine. */
public record EngagementEvent(
        @Schema(
                description = "UNSUBSCRIBED and BOUNCED stop mail; DEMO_REQUESTED makes a marketing qualified lead",
                example = "PRICING_PAGE")
        @NotNull(message = "is needed: say what happened")
        @Nullable
        EngagementKind kind,

        @Schema(description = "When it happened, in UTC; now, if it is not given", example = "2026-11-27T09:30:00Z")
        @LatelyHappened
        @Nullable
        Instant at,

        @Schema(description = "Default: WEB for pages, MAIL for mail") @Nullable
        Channel channel,

        @Schema(description = "The page, the mail, the webinar", example = "/prices")
        @Size(max = 1000, message = "is longer than {max} characters: shorten it")
        @PlainText
        @Nullable
        String subject) {

    public EngagementEvent {
        subject = Texts.line(subject);
    }

    Happening happening(Instant now) {
        EngagementKind what = requireNonNullElse(kind, EngagementKind.PAGE_VISITED);
        return new Happening(
                requireNonNullElse(at, now),
                what.interaction(),
                requireNonNullElse(channel, usual(what)),
                requireNonNullElse(subject, what.words()));
    }

    private static Channel usual(EngagementKind kind) {
        return switch (kind) {
            case EMAIL_OPENED, EMAIL_CLICKED, REPLY, UNSUBSCRIBED, BOUNCED -> Channel.MAIL;
            case WEBINAR -> Channel.EVENT;
            case PAGE_VISITED, PRICING_PAGE, DEMO_REQUESTED -> Channel.WEB;
        };
    }
}
