package dev.baton.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often mail to an address may come back for a passing reason, such as a full mailbox.
 *
 * @param most with that many in the time the address gets no mail any more
 */
@Validated
@ConfigurationProperties("baton.mail.soft-bounces")
record SoftBounces(
        @Min(1) int most, @NotNull @DurationMin(seconds = 1) Duration within) {}
