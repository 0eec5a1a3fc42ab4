package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.baton.lead.LeadNumber;
import dev.baton.nurture.NurtureReport.Comparison;
import dev.baton.nurture.NurtureReport.Line;
import dev.baton.nurture.NurtureReport.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantTestTest {

    private static final Instant LATER = Instant.parse("2026-03-03T09:00:00Z");

    private final VariantTest test = new VariantTest(Settings.SHIPPED);

    @Test
    void tooFewMailsSayNothing() {
        Comparison made = compare(60, 20, 0, 60, 1, 0);

        assertThat(made.trusted()).isFalse();
        assertThat(made.pValue()).isNull();
        assertThat(made.verdict()).isEqualTo("Not yet: 60 and 60 mails were sent, and it takes at least 100 of each");
    }

    @Test
    void aClearDifferenceInQualifiedLeadsIsTrusted() {
        Comparison made = compare(400, 200, 20, 400, 100, 60);

        assertThat(made.measure()).isEqualTo(Measure.MQL);
        assertThat(made.better()).isEqualTo(Variant.CHALLENGER);
        assertThat(made.trusted()).isTrue();
        // 20 of 400 against 60 of 400: chi-square 22.2 with one degree of freedom
        assertThat(made.pValue()).isCloseTo(2.43e-6, within(1e-7));
        assertThat(made.verdict())
                .contains("challenger is better", "qualified leads 5.0 % of 400 against 15.0 % of 400");
    }

    @Test
    void clicksDecideAsLongAsQualifiedLeadsAreFew() {
        Comparison made = compare(200, 60, 2, 200, 30, 1);

        assertThat(made.measure()).isEqualTo(Measure.CLICK);
        assertThat(made.better()).isEqualTo(Variant.CHAMPION);
        assertThat(made.trusted()).isTrue();
    }

    @Test
    void aSmallDifferenceMayBeChanceAndTheReportSaysHowManyMailsItTakes() {
        Comparison made = compare(200, 24, 0, 200, 20, 0);

        assertThat(made.trusted()).isFalse();
        assertThat(made.verdict()).startsWith("Not yet: it may be chance");
        // 12 % against 10 %, significance 5 %, power 80 %: the textbook says 3,841
        assertThat(made.mailsNeeded()).isBetween(3_830L, 3_850L);
    }

    @Test
    void noDifferenceIsTrustedBeforeTheMailsThatItTakesWereSent() {
        Comparison early = compare(200, 50, 0, 200, 30, 0);
        Comparison enough = compare(400, 100, 0, 400, 60, 0);

        assertThat(early.pValue()).isLessThan(0.05);
        assertThat(early.mailsNeeded()).isGreaterThan(200);
        assertThat(early.trusted()).isFalse();
        assertThat(early.verdict()).startsWith("Not yet").contains("about " + early.mailsNeeded() + " mails of each");
        assertThat(enough.trusted()).isTrue();
        assertThat(enough.verdict()).contains("can be trusted", "takes " + enough.mailsNeeded() + " mails of each");
    }

    @Test
    void whatIsMissingIsNamed() {
        Comparison rare = compare(200, 2, 0, 200, 1, 0);

        assertThat(rare.pValue()).isNull();
        assertThat(rare.verdict())
                .startsWith("Not yet: 3 of 400 mails brought clicks")
                .contains("about " + rare.mailsNeeded() + " mails of each");
    }

    @Test
    void aContentThatWasReplacedIsNotComparedAnyMore() {
        Comparison made = test.compare(List.of(
                line(Variant.CHAMPION, "old", 900, 500, LATER.minusSeconds(1)),
                line(Variant.CHAMPION, "new", 400, 100, LATER),
                line(Variant.CHALLENGER, "other", 400, 60, LATER)));

        assertThat(made.champion().content()).isEqualTo("new");
        assertThat(made.champion().sent()).isEqualTo(400);
        assertThat(made.champion().successes()).isEqualTo(100);
    }

    @Test
    void aTinyChanceIsNotCalledNone() {
        assertThat(compare(400, 200, 20, 400, 100, 60).verdict()).contains("p < 0.001");
    }

    @ParameterizedTest
    @CsvSource({"20, 18, 20, 2", "2, 1, 2, 0", "300, 270, 300, 30", "400, 4, 400, 0", "400, 400, 400, 396"})
    void neverFewerMailsAreAskedForThanItTakesAtAll(long sent, long clicks, long otherSent, long otherClicks) {
        Comparison made = compare(sent, clicks, 0, otherSent, otherClicks, 0);

        long needed = Objects.requireNonNull(made.mailsNeeded());
        assertThat(needed).isGreaterThanOrEqualTo(100);
        // that many with the same rates are enough for an answer
        assertThat(compare(needed, needed * clicks / sent, 0, needed, needed * otherClicks / otherSent, 0)
                        .pValue())
                .isNotNull();
    }

    @Test
    void whereNobodyClickedNothingIsSaid() {
        assertThat(compare(500, 0, 0, 500, 0, 0).verdict()).startsWith("Not yet");
        assertThat(compare(0, 0, 0, 0, 0, 0).verdict()).startsWith("Not yet");
        assertThat(compare(200, 20, 0, 200, 20, 0).verdict()).contains("even");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 50, 100})
    void eachVariantGetsItsShareAndALeadAlwaysTheSame(int share) {
        long challengers = IntStream.range(0, 10_000)
                .mapToObj(count -> new LeadNumber("L-2026-%06d".formatted(count)))
                .filter(lead -> Variant.of(lead, "mid-market", "STORY", share) == Variant.CHALLENGER)
                .count();

        assertThat(challengers / 100.0).isCloseTo(share, within(1.5));
        LeadNumber one = new LeadNumber("L-2026-000001");
        assertThat(Variant.of(one, "mid-market", "STORY", share))
                .isEqualTo(Variant.of(one, "mid-market", "STORY", share));
    }

    @Test
    void theVariantOfOneStepTellsNothingAboutThatOfAnother() {
        long both = IntStream.range(0, 10_000)
                .mapToObj(count -> new LeadNumber("L-2026-%06d".formatted(count)))
                .filter(lead ->
                        Variant.of(lead, "mid-market", "STORY", 50) == Variant.of(lead, "mid-market", "GUIDE", 50))
                .count();

        assertThat(both / 100.0).isCloseTo(50, within(1.5));
    }

    private Comparison compare(long sent, long clicks, long mqls, long otherSent, long otherClicks, long otherMqls) {
        return test.compare(List.of(
                line(Variant.CHAMPION, sent, clicks, mqls),
                line(Variant.CHALLENGER, otherSent, otherClicks, otherMqls)));
    }

    private static Line line(Variant variant, long sent, long clicks, long mqls) {
        return new Line(
                "mid-market",
                "STORY",
                variant,
                "MID_MARKET",
                "story",
                sent,
                sent,
                0,
                clicks,
                clicks,
                0,
                0,
                0,
                mqls,
                LATER);
    }

    private static Line line(Variant variant, String content, long sent, long clicks, Instant due) {
        return new Line(
                "mid-market", "STORY", variant, "MID_MARKET", content, sent, sent, 0, clicks, clicks, 0, 0, 0, 0, due);
    }
}
