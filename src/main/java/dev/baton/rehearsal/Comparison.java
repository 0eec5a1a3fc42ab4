package dev.baton.rehearsal;

import dev.baton.lead.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two scorings judge the same leads.
 *
 * @param leads how many were scored by both
 * @param leftOut how many could not be: never scored, or nobody kept what was known then
 * @param changed how many change band
 * @param moves how many go from which band to which
 * @param changes which leads change band, in the order of their capture, from where the reader asked for them on
 */
public record Comparison(
        long leads,
        long leftOut,
        long changed,
        List<Move> moves,
        List<Change> changes,
        List<Band> bands,
        Areas areaUnderCurve) {

    /** @param leads how many */
    public record Move(String from, String to, long leads) {}

    public record Change(String number, Stage stage, Scoring.Verdict live, Scoring.Verdict tried) {}

    public record Band(String band, Outcome live, Outcome tried) {}

    /**
     * What became of the leads of a band.
     *
     * @param acceptanceRate of those that were offered to a seller
     * @param winRate of those that were won or lost
     */
    public record Outcome(
            long leads,
            long offered,
            long accepted,
            @Nullable Double acceptanceRate,
            long won,
            long lost,
            @Nullable Double winRate) {}

    /** The areas under the ROC curves of the points against won and lost; empty without both. */
    public record Areas(@Nullable Double live, @Nullable Double tried, long won, long lost) {}

    static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
