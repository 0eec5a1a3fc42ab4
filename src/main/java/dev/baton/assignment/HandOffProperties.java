package dev.baton.assignment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the hand-off promises of itself; what it asks of people is in decision tables.
 *
 * @param assignWithin how long after its qualification a lead has an owner, by the clock on the wall
 * @param queueLettersAnHour about how many single leads the owner of the queue is written to, before one letter is about
 *     all
 */
@Validated
@ConfigurationProperties("baton.hand-off")
record HandOffProperties(
        @NotNull Duration assignWithin, @Min(1) int queueLettersAnHour) {}
