package dev.baton.nurture;

import dev.baton.nurture.NurtureProperties.Trust;
import dev.baton.nurture.NurtureReport.Measure;
import dev.baton.nurture.NurtureReport.Side;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a test of two variants says, in words: which is better, or what is not there yet. */
final class VariantWords {

    private static final double LEAST_SHOWN = 0.001;

    private final Trust trust;
    private final double fewestExpected;

    /** @param fewestExpected that chance alone must give each cell of the test's table */
    VariantWords(Trust trust, double fewestExpected) {
        this.trust = trust;
        this.fewestExpected = fewestExpected;
    }

    String of(
            Measure measure,
            Side champion,
            Side challenger,
            @Nullable Variant better,
            @Nullable Double chance,
            boolean trusted,
            @Nullable Long needed) {
        if (chance == null) {
            return missing(measure, champion, challenger, needed);
        }
        String rates = "%s %.1f %% of %d against %.1f %% of %d, p %s"
                .formatted(
                        name(measure),
                        100 * champion.rate(),
                        champion.sent(),
                        100 * challenger.rate(),
                        challenger.sent(),
                        chance < LEAST_SHOWN ? "< 0.001" : "= %.3f".formatted(chance));
        if (trusted) {
            return "The %s is better (%s): the difference can be trusted, for it takes %d mails of each"
                    .formatted(String.valueOf(better).toLowerCase(Locale.ROOT), rates, needed);
        }
        return needed == null
                ? "Not yet: they are even (%s)".formatted(rates)
                : "Not yet: it may be chance (%s); about %d mails of each would show such a difference"
                        .formatted(rates, needed);
    }

    /** What is not there yet: mails at all, or enough of them that reached what is compared, and that did not. */
    private String missing(Measure measure, Side champion, Side challenger, @Nullable Long needed) {
        if (Math.min(champion.sent(), challenger.sent()) < trust.atLeast()) {
            return "Not yet: %d and %d mails were sent, and it takes at least %d of each"
                    .formatted(champion.sent(), challenger.sent(), trust.atLeast());
        }
        String few = "Not yet: %d of %d mails brought %s, and the test wants %.0f of each variant with and without"
                .formatted(
                        champion.successes() + challenger.successes(),
                        champion.sent() + challenger.sent(),
                        name(measure),
                        fewestExpected);
        return needed == null ? few : "%s: about %d mails of each".formatted(few, needed);
    }

    private static String name(Measure measure) {
        return measure == Measure.MQL ? "qualified leads" : "clicks";
    }
}
