package dev.baton.scorecard;

import dev.baton.rehearsal.Scoring.Verdict;
import dev.baton.rehearsal.ScoringTable;
import dev.baton.scorecard.Fit.Weighed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns weights into points on the scale that marketing's bands are made for: on both axes the points lie around the
 * same middle as those of the live tables, and in all they are spread as wide. So a band keeps about its size, and means
 * the better leads.
 */
final class Scale {

    private final ScorecardProperties.PointsToDouble bounds;
    private final Moments fit = new Moments();
    private final Moments engagement = new Moments();
    private final Moments sum = new Moments();

    Scale(ScorecardProperties.PointsToDouble bounds) {
        this.bounds = bounds;
    }

    /** How the live tables judge one of the leads that are learned from. */
    void add(Verdict live) {
        fit.add(live.fitPoints());
        engagement.add(live.engagementPoints());
        sum.add(live.score());
    }

    Scorecard apply(List<Weighed> weighed, int leads) {
        double factor = factor(spread(weighed, leads));
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
        Map<ScoringTable, Integer> start = new EnumMap<>(ScoringTable.class);
        start.put(ScoringTable.SCORE_FIT, start(fit, factor, ScoringTable.SCORE_FIT, weighed, leads));
        start.put(
                ScoringTable.SCORE_ENGAGEMENT,
                start(engagement, factor, ScoringTable.SCORE_ENGAGEMENT, weighed, leads));
        return new Scorecard(start, rows);
    }

    private double factor(double spread) {
        double wanted = spread == 0 ? 0 : sum.deviation() / spread;
        double least = bounds.least() / Math.log(2);
        double most = bounds.most() / Math.log(2);
        return Math.min(most, Math.max(least, wanted));
    }

    private static int start(Moments live, double factor, ScoringTable table, List<Weighed> weighed, int leads) {
        return (int) Math.round(live.mean() - factor * of(weighed, leads, table).mean());
    }

    private static double spread(List<Weighed> weighed, int leads) {
        Moments all = new Moments();
        for (int row = 0; row < leads; row++) {
            all.add(weight(weighed, row, null));
        }
        return all.deviation();
    }

    private static Moments of(List<Weighed> weighed, int leads, ScoringTable table) {
        Moments some = new Moments();
        for (int row = 0; row < leads; row++) {
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
