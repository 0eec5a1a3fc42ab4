package dev.baton.scorecard;

import dev.baton.lifecycle.Fact;
import dev.baton.lifecycle.Facts;
import dev.baton.rehearsal.ScoringTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something about a lead that may speak for a customer or against.
 *
 * @param ofAll the fact that it is of every lead; none for a further attribute
 * @param table which table asks for it
 * @param absent how a table asks whether it is not given
 * @param direction which way more of it should count, if it is a number
 */
record Trait(
        @Nullable Fact ofAll,
        String label,
        ScoringTable table,
        String path,
        Fact.Kind kind,
        String absent,
        Direction direction) {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,99}");

    /** Which way points go as a number grows. */
    enum Direction {
        UP,
        DOWN,
        /** One way or the other, whichever the leads say. */
        EITHER
    }

    /** Of each lead. What came of a lead in sales, or of Baton's own doing, is not among them. */
    static final List<Trait> KNOWN_OF_ALL = Stream.of(
                    fits(
                            Fact.SENIORITY,
                            Fact.OCCUPATION,
                            Fact.COUNTRY,
                            Fact.INDUSTRY,
                            Fact.EMPLOYEES,
                            Fact.HAS_COMPANY,
                            Fact.FREE_MAIL,
                            Fact.CONSENT_MAIL,
                            Fact.CONSENT_PHONE,
                            Fact.LEAD_SOURCE,
                            Fact.CHANNEL,
                            Fact.PRODUCT_INTEREST),
                    engages(
                            Direction.UP,
                            Fact.INQUIRY,
                            Fact.VISITS,
                            Fact.SECONDS,
                            Fact.REPEATS,
                            Fact.OPENS,
                            Fact.CLICKS,
                            Fact.REPLIES,
                            Fact.WEBINARS,
                            Fact.PRICING_PAGES),
                    engages(Direction.DOWN, Fact.UNSUBSCRIBES, Fact.BOUNCES))
            .flatMap(traits -> traits)
            .toList();

    /** Whether a table can ask for an attribute of this name. */
    static boolean mayBeAsked(String attribute) {
        return NAME.matcher(attribute).matches();
    }

    /** A further attribute. @param behaviour whether it says what the person did, and not who they are */
    static Trait attribute(String name, boolean number, boolean behaviour) {
        String root = behaviour ? Facts.ENGAGEMENT : Facts.LEAD;
        return new Trait(
                null,
                words(name),
                behaviour ? ScoringTable.SCORE_ENGAGEMENT : ScoringTable.SCORE_FIT,
                "%s.%s.%s".formatted(root, number ? Facts.NUMBERS : Facts.ATTRIBUTES, name),
                number ? Fact.Kind.NUMBER : Fact.Kind.TEXT,
                "null",
                Direction.EITHER);
    }

    Fact fact() {
        return Objects.requireNonNull(ofAll);
    }

    private static Stream<Trait> fits(Fact... facts) {
        return Stream.of(facts).map(fact -> of(fact, ScoringTable.SCORE_FIT, Direction.EITHER));
    }

    private static Stream<Trait> engages(Direction direction, Fact... facts) {
        return Stream.of(facts).map(fact -> of(fact, ScoringTable.SCORE_ENGAGEMENT, direction));
    }

    private static Trait of(Fact fact, ScoringTable table, Direction direction) {
        return new Trait(fact, fact.label(), table, fact.path(), fact.kind(), "\"\"", direction);
    }

    /** {@code leadSource} is "Lead source". */
    private static String words(String name) {
        String text = CAMEL.matcher(name.replace('_', ' '))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .strip();
        return text.isEmpty() ? name : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
