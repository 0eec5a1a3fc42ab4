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
 * @param mostPastLeads won or lost in the period; a request waits while they are read
 * @param leastShare of the leads that a value needs for a row of its own
 * @param leastInformation value of information below which an attribute gets no row
 * @param mostAttributes that are weighed against each other, those that tell most; each of their bins may take a
 *     training
 * @param sameFrom how much of what an attribute tells another must tell as well, so that it is left out as the same
 * @param numberBands into how many bands of equal size numbers are cut, before bands that say the same are joined
 * @param pointsToDouble how many points double the odds, at the least and at the most
 */
@Validated
@ConfigurationProperties("baton.scorecards")
record ScorecardProperties(
        @DecimalMin("0.1") @DecimalMax("0.9") double learnFrom,
        @Min(1) int leastLeads,
        @Min(100) int mostLeads,
        @Min(100) int mostPastLeads,
        @DecimalMin("0.0001") @DecimalMax("0.5") double leastShare,
        @DecimalMin("0") double leastInformation,
        @Min(1) @Max(100) int mostAttributes,
        @DecimalMin("0.5") @DecimalMax("1") double sameFrom,
        @Min(2) @Max(50) int numberBands,
        @NotNull @Valid PointsToDouble pointsToDouble) {

    /** How many of so many leads a value needs for a row of its own. */
    int leastRow(int leads) {
        return (int) Math.max(2, Math.ceil(leastShare * leads));
    }

    record PointsToDouble(@Min(1) int least, @Min(1) int most) {}
}
