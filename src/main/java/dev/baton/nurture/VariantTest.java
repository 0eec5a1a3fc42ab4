package dev.baton.nurture;

import dev.baton.nurture.NurtureProperties.Trust;
import dev.baton.nurture.NurtureReport.Comparison;
import dev.baton.nurture.NurtureReport.Line;
import dev.baton.nurture.NurtureReport.Measure;
import dev.baton.nurture.NurtureReport.Side;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which variant of a step is better, and whether that can be trusted: the test of two proportions (chi-square with
 * one degree of freedom), asked only when both variants were sent often enough and chance alone would give each cell of
 * the table at least five. What counts is qualified leads; as long as they are too few for that, clicks. Openings do not
 * count: mail programs open by themselves.
 */
@Component
class VariantTest {

    private static final double FEWEST_EXPECTED = 5;

    private final Trust trust;
    private final VariantWords words;
    private final NormalDistribution normal = new NormalDistribution();

    VariantTest(NurtureProperties nurture) {
        this.trust = nurture.trust();
        this.words = new VariantWords(trust, FEWEST_EXPECTED);
    }

    /** @param step the lines of one step of one program, of all segments */
    Comparison compare(List<Line> step) {
        Measure measure = isEnough(side(step, Variant.CHAMPION, Line::mqls), side(step, Variant.CHALLENGER, Line::mqls))
                ? Measure.MQL
                : Measure.CLICK;
        ToLongFunction<Line> successes = measure == Measure.MQL ? Line::mqls : Line::clicked;
        Side champion = side(step, Variant.CHAMPION, successes);
        Side challenger = side(step, Variant.CHALLENGER, successes);
        Double chance = isEnough(champion, challenger) ? chance(champion, challenger) : null;
        Variant better = better(champion, challenger);
        Long needed = needed(champion, challenger);
        boolean trusted = chance != null
                && chance < trust.significance()
                && needed != null
                && Math.min(champion.sent(), challenger.sent()) >= needed;
        return new Comparison(
                step.get(0).program(),
                step.get(0).step(),
                measure,
                champion,
                challenger,
                better,
                chance,
                trusted,
                needed,
                words.of(measure, champion, challenger, better, chance, trusted, needed));
    }

    /** With the content that is in use now: what a variant said before it was changed is another mail. */
    private static Side side(List<Line> step, Variant variant, ToLongFunction<Line> successes) {
        List<Line> all = step.stream().filter(line -> line.variant() == variant).toList();
        String content = all.stream()
                .max(Comparator.comparing(Line::lastDue))
                .map(Line::content)
                .orElseThrow();
        List<Line> lines =
                all.stream().filter(line -> line.content().equals(content)).toList();
        return new Side(
                content,
                lines.stream().mapToLong(Line::sent).sum(),
                lines.stream().mapToLong(successes).sum());
    }

    private static @Nullable Variant better(Side champion, Side challenger) {
        int order = Double.compare(champion.rate(), challenger.rate());
        return order == 0 ? null : order > 0 ? Variant.CHAMPION : Variant.CHALLENGER;
    }

    private boolean isEnough(Side one, Side two) {
        double all = one.sent() + two.sent();
        double reached = (one.successes() + two.successes()) / all;
        double fewer = Math.min(one.sent(), two.sent());
        return fewer >= trust.atLeast()
                && fewer * reached >= FEWEST_EXPECTED
                && fewer * (1 - reached) >= FEWEST_EXPECTED;
    }

    private static double chance(Side one, Side two) {
        return new ChiSquareTest().chiSquareTest(new long[][] {
            {one.successes(), one.sent() - one.successes()},
            {two.successes(), two.sent() - two.successes()}
        });
    }

    /** Mails of each variant that show a true difference of this size as often as the power says, and are enough at all. */
    private @Nullable Long needed(Side one, Side two) {
        double difference = Math.abs(one.rate() - two.rate());
        if (difference == 0) {
            return null;
        }
        double middle = (one.rate() + two.rate()) / 2;
        double alpha = normal.inverseCumulativeProbability(1 - trust.significance() / 2);
        double beta = normal.inverseCumulativeProbability(trust.power());
        double spread = alpha * Math.sqrt(2 * middle * (1 - middle))
                + beta * Math.sqrt(one.rate() * (1 - one.rate()) + two.rate() * (1 - two.rate()));
        double rarer = Math.min(middle, 1 - middle);
        double mails = Math.max(spread * spread / (difference * difference), FEWEST_EXPECTED / rarer);
        return Math.max(trust.atLeast(), (long) Math.ceil(mails));
    }
}
