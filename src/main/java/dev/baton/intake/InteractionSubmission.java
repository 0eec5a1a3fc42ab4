package dev.baton.intake;

import static java.util.Objects.requireNonNullElse;

import dev.baton.lead.Channel;
import dev.baton.lead.InteractionKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Something that happened with a lead and that somebody, or some system, reports. */
public record InteractionSubmission(
        @Schema(description = "OPT_OUT ends all contact at once, wherever the lead stands", example = "WEBINAR")
        @NotNull(message = "is needed: say what happened")
        @Reported
        @Nullable
        InteractionKind kind,

        @Schema(example = "WEB") Channel channel,

        @Schema(example = "Stayed to the end and asked about prices")
        @Size(max = 4000, message = "is longer than {max} characters: shorten it")
        @PlainText
        String summary) {

    public InteractionSubmission {
        channel = requireNonNullElse(channel, Channel.API);
        summary = requireNonNullElse(Texts.paragraphs(summary), "");
    }
}
