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
 * @param batch how many rows are taken in one transaction
 * @param ahead how many jobs of the engine may wait before an import waits for it
 */
@ConfigurationProperties("baton.imports")
record ImportSettings(
        @DefaultValue("PT1M") Duration lease,
        @DefaultValue("PT5S") Duration poll,
        @DefaultValue("PT20S") Duration turn,
        @DefaultValue("PT10S") Duration pause,
        @DefaultValue("50") int batch,
        @DefaultValue("1000") int ahead) {}
