package dev.baton.scorecard;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs the bins of all traits against each other by a logistic regression, so that what several traits say together is
 * not counted several times. A number gets one weight for the evidence of its bins, and stays monotone by it; each word
 * of a text gets a weight of its own.
 */
final class Fit {

    private static final double REGULARISATION = 1;
    private static final double ACCURACY = 1e-4;
    private static final int BOUGHT = 1;

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
     * @param weights one for each bin, as a logarithm of odds
     */
    record Weighed(Bins bins, double[] weights) {}

    /** The weights; numbers that would count the wrong way beside the others are left out. */
    List<Weighed> weigh(List<Bins> all) {
        List<Bins> kept = new ArrayList<>(all);
        while (true) {
            List<Weighed> weighed = solve(kept);
            List<Bins> wrong = weighed.stream()
                    .filter(one -> one.bins().isMonotone() && turned(one))
                    .map(Weighed::bins)
                    .toList();
            if (wrong.isEmpty()) {
                return weighed;
            }
            kept.removeAll(wrong);
        }
    }

    private static boolean turned(Weighed number) {
        for (int bin = 0; bin < number.weights().length; bin++) {
            double evidence = number.bins().bins().get(bin).evidence();
            if (evidence != 0 && number.weights()[bin] / evidence <= 0) {
                return true;
            }
        }
        return false;
    }

    private List<Weighed> solve(List<Bins> traits) {
        if (traits.isEmpty()) {
            return List.of();
        }
        int[] first = firstFeatures(traits);
        Problem problem = new Problem();
        problem.l = sample.size();
        problem.n = first[traits.size()];
        problem.bias = 1;
        problem.y = new double[sample.size()];
        problem.x = new Feature[sample.size()][];
        for (int row = 0; row < sample.size(); row++) {
            problem.y[row] = sample.isWon(row) ? BOUGHT : -BOUGHT;
            problem.x[row] = features(traits, first, row);
        }
        // the bias is the last feature
        problem.n++;
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, REGULARISATION, ACCURACY));
        return weights(traits, first, model);
    }

    /** Where the features of each trait begin, and behind the last one. */
    private static int[] firstFeatures(List<Bins> traits) {
        int[] first = new int[traits.size() + 1];
        for (int place = 0; place < traits.size(); place++) {
            Bins trait = traits.get(place);
            first[place + 1] =
                    first[place] + (trait.isMonotone() ? 1 : trait.bins().size());
        }
        return first;
    }

    private static Feature[] features(List<Bins> traits, int[] first, int row) {
        List<Feature> features = new ArrayList<>();
        for (int place = 0; place < traits.size(); place++) {
            Bins trait = traits.get(place);
            int bin = trait.of()[row];
            if (bin >= 0) {
                features.add(
                        trait.isMonotone()
                                ? new FeatureNode(
                                        first[place] + 1, trait.bins().get(bin).evidence())
                                : new FeatureNode(first[place] + bin + 1, 1));
            }
        }
        features.add(new FeatureNode(first[traits.size()] + 1, 1));
        return features.toArray(Feature[]::new);
    }

    private static List<Weighed> weights(List<Bins> traits, int[] first, Model model) {
        double sign = model.getLabels()[0] == BOUGHT ? 1 : -1;
        double[] found = model.getFeatureWeights();
        List<Weighed> weighed = new ArrayList<>();
        for (int place = 0; place < traits.size(); place++) {
            Bins trait = traits.get(place);
            double[] weights = new double[trait.bins().size()];
            for (int bin = 0; bin < weights.length; bin++) {
                weights[bin] = trait.isMonotone()
                        ? sign * found[first[place]] * trait.bins().get(bin).evidence()
                        : sign * found[first[place] + bin];
            }
            weighed.add(new Weighed(trait, weights));
        }
        return weighed;
    }
}
