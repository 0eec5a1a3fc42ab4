package dev.baton.outbox;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How letters are carried.
 *
 * @param from the sender, with or without a name: {@code "Baton, Inc." <sales@company.example>}
 * @param domain the right half of every {@code Message-ID}
 * @param relayEvery the pause between two runs of the relay
 * @param retryAfter the wait before each further try; after the last one the letter is given up
 * @param passingStatuses (RFC 3463), whole or their beginnings: they say nothing against an address itself
 * @param passingWords by which the same is known of a refusal without a status
 * @param batch how many letters one run of the relay carries at the most
 */
@Validated
@ConfigurationProperties("baton.mail")
record MailProperties(
        @NotBlank String from,

        @NotBlank @Pattern(regexp = "[^@<>\\s]*", message = "is no domain such as company.example")
        String domain,

        @NotNull @DurationMin(millis = 100) Duration relayEvery,

        @NotEmpty(message = "is needed: say at least once after which time a letter is tried again")
        List<@NotNull @DurationMin(seconds = 1) Duration> retryAfter,

        @NotNull List<@NotBlank String> passingStatuses,
        @NotNull List<@NotBlank String> passingWords,
        @Min(1) int batch) {

    /** Found out at the start: when a letter goes, a broken sender looks like a reader without an address. */
    @AssertTrue(
            message =
                    "baton.mail.from is no sender such as Baton <sales@company.example>: quote a name that has a comma")
    boolean isFromAnAddress() {
        try {
            return InternetAddress.parse(from, true).length == 1
                    && new InternetAddress(from, true).getAddress().contains("@");
        } catch (AddressException none) {
            return false;
        }
    }
}
