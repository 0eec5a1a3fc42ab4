package dev.baton.scorecard;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weighs the bins of all traits against each other by a regularised logistic regression, so that what several traits say
 * together is not counted several times. Each trait gets one weight for the evidence of its bins, by which a number stays
 * monotone; a word of a text may differ from that as far as many leads say so. What would still count against its own
 * share of buyers counts nothing: the worst is taken out, and the others are weighed anew.
 */
final class Fit {

    private static final double REGULARISATION = 1;
    private static final double ACCURACY = 1e-4;
    private static final int BOUGHT = 1;

    /** The smaller, the more leads it takes until a word differs from the evidence of its trait. */
    private static final double OWN = 0.2;

    static {
        Linear.disableDebugOutput();
    }

    private final Sample sample;

    Fit(Sample sample) {
        this.sample = sample;
    }

    /**
     * The bins of one trait with what each is worth.
     *
     * @param weights one for each bin, as a logarithm of odds; of the sign of its evidence, or 0
     */
    record Weighed(Bins bins, double[] weights) {

        boolean isWorthNothing() {
            for (double weight : weights) {
                if (weight != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A trait in the regression: which of its bins are out, and where its features begin. */
    private record Candidate(Bins bins, BitSet out, int first) {

        Candidate(Bins bins, int first) {
            this(bins, new BitSet(), first);
        }

        int features() {
            return bins.isMonotone() ? 1 : 1 + bins.bins().size();
        }

        double evidence(int bin) {
            return bins.bins().get(bin).evidence();
        }

        double weight(int bin, double[] found) {
            if (out.get(bin)) {
                return 0;
            }
            double whole = found[first] * evidence(bin);
            return bins.isMonotone() ? whole : whole + OWN * found[first + 1 + bin];
        }

        void takeOut(int bin) {
            if (bins.isMonotone()) {
                out.set(0, bins.bins().size());
            } else {
                out.set(bin);
            }
        }

        void addTo(List<Feature> features, int row) {
            int bin = bins.of()[row];
            if (bin >= 0 && !out.get(bin)) {
                features.add(new FeatureNode(first + 1, evidence(bin)));
                if (!bins.isMonotone()) {
                    features.add(new FeatureNode(first + 2 + bin, OWN));
                }
            }
        }
    }

    /** A bin whose weight contradicts its evidence. */
    private record Wrong(Candidate of, int bin, double by) {}

    List<Weighed> weigh(List<Bins> all) {
        List<Candidate> candidates = new ArrayList<>();
        int features = 0;
        for (Bins bins : all) {
            Candidate candidate = new Candidate(bins, features);
            candidates.add(candidate);
            features += candidate.features();
        }
        double[] found = solve(candidates, features);
        for (Optional<Wrong> wrong = worst(candidates, found); wrong.isPresent(); wrong = worst(candidates, found)) {
            wrong.get().of().takeOut(wrong.get().bin());
            found = solve(candidates, features);
        }
        double[] last = found;
        return candidates.stream().map(candidate -> weighed(candidate, last)).toList();
    }

    private static Optional<Wrong> worst(List<Candidate> candidates, double[] found) {
        List<Wrong> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (int bin = 0; bin < candidate.bins().bins().size(); bin++) {
                double weight = candidate.weight(bin, found);
                if (weight * candidate.evidence(bin) < 0) {
                    all.add(new Wrong(candidate, bin, Math.abs(weight)));
                }
            }
        }
        return all.stream().max(Comparator.comparingDouble(Wrong::by));
    }

    private static Weighed weighed(Candidate candidate, double[] found) {
        return new Weighed(
                candidate.bins(),
                IntStream.range(0, candidate.bins().bins().size())
                        .mapToDouble(bin -> candidate.weight(bin, found))
                        .toArray());
    }

    /** The weights of the features; that of all leads alike comes last. */
    private double[] solve(List<Candidate> candidates, int features) {
        Problem problem = new Problem();
        problem.l = sample.size();
        problem.n = features + 1;
        problem.bias = 1;
        problem.y = new double[sample.size()];
        problem.x = new Feature[sample.size()][];
        for (int row = 0; row < sample.size(); row++) {
            List<Feature> of = new ArrayList<>();
            for (Candidate candidate : candidates) {
                candidate.addTo(of, row);
            }
            of.add(new FeatureNode(features + 1, 1));
            problem.y[row] = sample.isWon(row) ? BOUGHT : -BOUGHT;
            problem.x[row] = of.toArray(Feature[]::new);
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, REGULARISATION, ACCURACY));
        double sign = model.getLabels()[0] == BOUGHT ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
    }
}
