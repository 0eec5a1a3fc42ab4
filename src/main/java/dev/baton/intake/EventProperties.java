package dev.baton.intake;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which events are taken.
 *
 * @param atMostAgo older ones are refused
 * @param clocksDiffer so far ahead a sender's clock may be
 */
@Validated
@ConfigurationProperties("baton.events")
record EventProperties(@NotNull Duration atMostAgo, @NotNull Duration clocksDiffer) {}
