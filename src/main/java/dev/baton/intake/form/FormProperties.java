package dev.baton.intake.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How public forms are guarded.
 *
 * @param shortestTime whoever sends a form sooner after opening it is no person
 * @param ticketValid how long an opened form may be sent
 */
@Validated
@ConfigurationProperties("baton.forms")
record FormProperties(
        @NotNull Duration shortestTime,
        @NotNull Duration ticketValid,
        @NotNull @Valid Limit limit,
        @NotNull @Valid Confirmation confirmation) {

    /**
     * What one source may send.
     *
     * @param submissions how many
     * @param per in which time; they come back evenly
     */
    record Limit(@Min(1) int submissions, @NotNull Duration per) {}

    /**
     * The link by which consent to mail is confirmed.
     *
     * @param valid how long it may be used
     * @param againAfter how long no further one is sent to the same person
     */
    record Confirmation(@NotNull Duration valid, @NotNull Duration againAfter) {}
}
