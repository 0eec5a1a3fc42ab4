package dev.baton.callback;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How callbacks are booked.
 *
 * @param length how long one is in the calendar
 * @param bookAhead how far ahead one may be booked
 */
@Validated
@ConfigurationProperties("baton.callbacks")
record CallbackProperties(@NotNull Duration length, @NotNull Duration bookAhead) {}
