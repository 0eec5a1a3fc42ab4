package dev.baton.delivery;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A mail came back, or its reader complained.
 *
 * @param id by which the same event is known when its reporter tells it again
 * @param messageId the {@code Message-ID} of the mail, if the reporter knows it
 */
public record MailEvent(
        @Schema(example = "evt-2026-11-27-000017")
        @NotBlank(message = "is needed: the same event is taken once")
        @Size(max = 200, message = "is longer than {max} characters: shorten it")
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
        String id,

        @NotNull(message = "is needed: say what happened") MailEventKind kind,

        @Schema(example = "kim@acme.example")
        @NotNull(message = "is needed: say whose address it is")
        @Size(max = 320, message = "is longer than {max} characters: shorten it")
        @Pattern(
                regexp = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+",
                message = "is not an e-mail address such as name@example.com")
        String recipient,

        @Schema(example = "<L-2026-000001.3f9a1c07d2b84e65a0917cde@baton.example>")
        @Size(max = 200, message = "is longer than {max} characters: shorten it")
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
        @Nullable
        String messageId,

        @Schema(example = "550 5.1.1 no such user")
        @Size(max = 500, message = "is longer than {max} characters: shorten it")
        @Pattern(regexp = "\\P{Cntrl}*", message = "must not have control characters")
        @Nullable
        String reason) {

    /** A reporter may leave away the brackets around the id of a mail. */
    public MailEvent {
        if (messageId != null && messageId.matches("[^<>\\s]+")) {
            messageId = "<" + messageId + ">";
        }
    }
}
