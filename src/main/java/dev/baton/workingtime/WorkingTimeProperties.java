package dev.baton.workingtime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The working time of the company: of marketing, and of every team that has not set its own.
 *
 * @param company when the company works
 */
@Validated
@ConfigurationProperties("baton.working-time")
record WorkingTimeProperties(@NotNull @Valid CalendarSettings company) {}
