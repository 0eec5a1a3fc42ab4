package dev.baton.qualification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What scores know beside the tables.
 *
 * @param fade how interest fades
 */
@Validated
@ConfigurationProperties("baton.scoring")
record ScoringProperties(@NotNull @Valid Fade fade) {

    /**
     * Engagement points lose a share for each span of time in which the person did nothing.
     *
     * @param percent what is lost each time, of what is left
     * @param every whole days
     */
    record Fade(@Min(0) @Max(100) int percent, @NotNull Duration every) {

        Fade {
            if (every.toDays() < 1) {
                throw new IllegalArgumentException("baton.scoring.fade.every: needs a day or more");
            }
        }
    }
}
