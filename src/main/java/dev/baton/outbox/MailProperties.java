package dev.baton.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How letters are carried.
 *
 * @param from the sender's address
 * @param domain the right half of every {@code Message-ID}
 * @param retryAfter the wait before each further try; after the last one the letter is given up
 * @param batch how many letters one run of the relay carries at the most
 */
@Validated
@ConfigurationProperties("baton.mail")
record MailProperties(
        @NotBlank String from,
        @NotBlank String domain,
        @NotEmpty List<Duration> retryAfter,
        @Min(1) int batch) {}
