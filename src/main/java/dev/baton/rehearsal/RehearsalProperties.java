package dev.baton.rehearsal;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How much is tried at once.
 *
 * @param mostLeads of a period; a request waits while they are scored
 */
@Validated
@ConfigurationProperties("baton.rehearsals")
record RehearsalProperties(@Min(1) int mostLeads) {}
