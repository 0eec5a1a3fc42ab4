package dev.baton.intake.mailbox;

import dev.baton.lead.InquiryKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that inquiries come to.
 *
 * @param host of the IMAP server; without one no mail is read
 * @param protocol {@code imaps}, or {@code imap} where the network is your own
 * @param folder which is read
 * @param readFolder where a mail goes that was read
 * @param asideFolder where a mail goes that could not be read
 * @param every the pause between two looks into it
 * @param timeout of each word with the server
 * @param lease how long a node has the mailbox for itself after its last mail
 * @param batch how many mails are read at once
 * @param largest mail, with its attachments
 * @param inquiry what a mail asks for
 * @param campaign that mails belong to, if any
 * @param language of what the sender is told
 */
@Validated
@ConfigurationProperties("baton.mailbox")
record MailboxProperties(
        @Nullable String host,
        @Min(1) @Max(65535) int port,
        @NotNull @Pattern(regexp = "imaps?") String protocol,
        @Nullable String user,
        @Nullable String password,
        @NotBlank String folder,
        @NotBlank String readFolder,
        @NotBlank String asideFolder,
        @NotNull @DurationMin(millis = 100) Duration every,
        @NotNull @DurationMin(millis = 1) Duration timeout,
        @NotNull @DurationMin(seconds = 1) Duration lease,
        @Min(1) int batch,
        @NotNull DataSize largest,
        @NotNull InquiryKind inquiry,
        @Nullable String campaign,
        @NotBlank String language,
        @NotNull @Valid Attachments attachments) {

    /**
     * What may come with a mail.
     *
     * @param most how many
     * @param largest each
     * @param types by their MIME names
     */
    record Attachments(
            @Min(0) int most,
            @NotNull DataSize largest,
            @NotEmpty Set<String> types) {}

    @AssertTrue(message = "baton.mailbox.largest must be more than nothing")
    boolean isLargestSomething() {
        return largest == null || largest.toBytes() > 0;
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "mailbox %s on %s".formatted(user, host);
    }
}
