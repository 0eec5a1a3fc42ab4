package dev.baton.scorecard;

import dev.baton.rehearsal.Scoring.Verdict;
import dev.baton.rehearsal.ScoringTable;
import dev.baton.scorecard.Fit.Weighed;
import dev.baton.scorecard.LiveRows.Choice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns weights into points on the scale that marketing's bands are made for. The learned rows are spread as wide as the
 * rows that they replace, so that a point of theirs is worth as much as one of a row that stays; and on both axes the
 * points, of both kinds together, lie around the same middle as before. So a band keeps about its size, and means the
 * better leads.
 */
final class Scale {

    private final ScorecardProperties.PointsToDouble bounds;
    private final List<Verdict> live = new ArrayList<>();

    Scale(ScorecardProperties.PointsToDouble bounds) {
        this.bounds = bounds;
    }

    /** How the live tables judge one of the leads that are learned from. */
    void add(Verdict verdict) {
        live.add(verdict);
    }

    Scorecard apply(List<Weighed> weighed, LiveRows rows, Choice choice, List<Remark> remarks) {
        Replaced replaced = replaced(rows, choice.kept());
        double factor = factor(replaced.sum, spread(weighed));
        Map<ScoringTable, Integer> start = new EnumMap<>(ScoringTable.class);
        start.put(ScoringTable.SCORE_FIT, start(replaced.fit, factor, ScoringTable.SCORE_FIT, weighed));
        start.put(
                ScoringTable.SCORE_ENGAGEMENT,
                start(replaced.engagement, factor, ScoringTable.SCORE_ENGAGEMENT, weighed));
        return new Scorecard(start, points(weighed, factor), choice, remarks);
    }

    /** What the rows that go gave the leads. */
    private record Replaced(Moments fit, Moments engagement, Moments sum) {}

    private Replaced replaced(LiveRows rows, List<LiveRow> kept) {
        Replaced replaced = new Replaced(new Moments(), new Moments(), new Moments());
        for (int lead = 0; lead < live.size(); lead++) {
            Verdict verdict = live.get(lead);
            int fit = verdict.fitPoints() - rows.points(kept, ScoringTable.SCORE_FIT, lead);
            int engagement = verdict.engagementPoints() - rows.points(kept, ScoringTable.SCORE_ENGAGEMENT, lead);
            replaced.fit.add(fit);
            replaced.engagement.add(engagement);
            replaced.sum.add(fit + engagement);
        }
        return replaced;
    }

    private static List<Points> points(List<Weighed> weighed, double factor) {
        List<Points> rows = new ArrayList<>();
        for (Weighed one : weighed) {
            for (int bin = 0; bin < one.weights().length; bin++) {
                int points = (int) Math.round(factor * one.weights()[bin]);
                if (points != 0) {
                    Trait trait = one.bins().trait();
                    Bin of = one.bins().bins().get(bin);
                    rows.add(new Points(trait, of.cell(), of.annotation(trait.label()), points));
                }
            }
        }
        return rows;
    }

    private double factor(Moments replaced, double spread) {
        double wanted = spread == 0 ? 0 : replaced.deviation() / spread;
        double least = bounds.least() / Math.log(2);
        double most = bounds.most() / Math.log(2);
        return Math.min(most, Math.max(least, wanted));
    }

    private int start(Moments replaced, double factor, ScoringTable table, List<Weighed> weighed) {
        return (int) Math.round(replaced.mean() - factor * of(weighed, table).mean());
    }

    private double spread(List<Weighed> weighed) {
        return of(weighed, null).deviation();
    }

    private Moments of(List<Weighed> weighed, @Nullable ScoringTable table) {
        Moments some = new Moments();
        for (int row = 0; row < live.size(); row++) {
            some.add(weight(weighed, row, table));
        }
        return some;
    }

    private static double weight(List<Weighed> weighed, int row, @Nullable ScoringTable table) {
        double weight = 0;
        for (Weighed one : weighed) {
            int bin = one.bins().of()[row];
            if (bin >= 0 && (table == null || one.bins().trait().table() == table)) {
                weight += one.weights()[bin];
            }
        }
        return weight;
    }
}
