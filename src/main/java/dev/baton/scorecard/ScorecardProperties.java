package dev.baton.scorecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How scorecards are learned.
 *
 * @param learnFrom the share of the leads that is learned from, the earliest ones; the others judge
 * @param leastLeads so many won and so many lost ones are needed, for learning and for judging each
 * @param mostLeads that are learned from; of more every second, third … is taken
 * @param leastShare of the leads that a value needs for a row of its own
 * @param leastInformation value of information below which an attribute gets no row
 * @param numberBands into how many bands of equal size numbers are cut, before bands that say the same are joined
 * @param pointsToDouble how many points double the odds, at the least and at the most
 */
@Validated
@ConfigurationProperties("baton.scorecards")
record ScorecardProperties(
        @DecimalMin("0.1") @DecimalMax("0.9") double learnFrom,
        @Min(1) int leastLeads,
        @Min(100) int mostLeads,
        @DecimalMin("0.0001") @DecimalMax("0.5") double leastShare,
        @DecimalMin("0") double leastInformation,
        @Min(2) @Max(50) int numberBands,
        @NotNull @Valid PointsToDouble pointsToDouble) {

    record PointsToDouble(@Min(1) int least, @Min(1) int most) {}
}
