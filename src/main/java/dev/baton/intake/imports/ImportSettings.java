package dev.baton.intake.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the imports run.
 *
 * @param lease how long a worker may be silent before another takes its job
 * @param poll how often a worker looks for a job that nobody announced to it
 * @param turn how long a job is worked at before the next one that waits has its turn
 * @param pause how long a job rests when the database was away
 */
@ConfigurationProperties("baton.imports")
record ImportSettings(
        @DefaultValue("PT1M") Duration lease,
        @DefaultValue("PT5S") Duration poll,
        @DefaultValue("PT20S") Duration turn,
        @DefaultValue("PT10S") Duration pause) {}
