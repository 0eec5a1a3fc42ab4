package dev.baton.insight;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the hand-off from marketing to sales went, for the leads that were offered in a period. */
public record HandOffReport(LocalDate from, LocalDate to, GroupBy groupBy, List<Line> lines) {

    /**
     * The offers of one team, seller, channel or week.
     *
     * @param movedOn offers that ended before an answer: given to another with all they had, begun anew in the queue, or
     *     over with the lead
     * @param takenOver leads under way that came from another owner, who was away or left; no offers
     * @param acceptanceRate accepted offers, of those that were accepted, refused or taken back
     * @param systemDelay from capture to the first owner, by the clock
     * @param routingDelay from qualification to an owner, by the clock
     * @param notifyDelay from having an owner to the letter that tells them, by the clock; of letters that have left
     * @param answerDelay from the offer to acceptance or refusal, in working time
     * @param humanDelay from the offer to the first touch, by the clock
     * @param humanWorkingDelay the same in working time
     * @param refusals how many for each reason
     * @param breaches how many deadlines passed in the period, by kind
     */
    public record Line(
            String group,
            long offers,
            long accepted,
            long refused,
            long takenBack,
            long movedOn,
            long takenOver,
            @Nullable Double acceptanceRate,
            @Nullable Delay systemDelay,
            @Nullable Delay routingDelay,
            @Nullable Delay notifyDelay,
            @Nullable Delay answerDelay,
            @Nullable Delay humanDelay,
            @Nullable Delay humanWorkingDelay,
            Map<String, Long> refusals,
            Map<String, Long> breaches) {

        /** Deadlines that passed, of leads that were offered before the period. */
        static Line withoutOffers(String group, Map<String, Long> breaches) {
            return new Line(group, 0, 0, 0, 0, 0, 0, null, null, null, null, null, null, null, Map.of(), breaches);
        }
    }

    /** In seconds: half of them were no longer, and nine of ten. */
    public record Delay(
            @Schema(example = "45") long median,
            @Schema(example = "120") long ninetyPercent) {}
}
