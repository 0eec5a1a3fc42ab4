package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.nurture.NurtureReport.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Test
    void theBestStepIsTheOneThatBringsMostOverAllVariantsAndSegments() {
        NurtureReport report = new NurtureReport(
                DAY,
                DAY,
                List.of(
                        line("STORY", Variant.CHAMPION, "SMALL_BUSINESS", 4),
                        line("GUIDE", Variant.CHAMPION, "SMALL_BUSINESS", 3),
                        line("GUIDE", Variant.CHALLENGER, "MID_MARKET", 2)),
                List.of(),
                List.of());

        assertThat(ReportWords.of(report, 0).get("best")).isEqualTo("Guide in company: 5");
    }

    @Test
    void whatWasWithheldIsShownBesideWhatWasSent() {
        NurtureReport report = new NurtureReport(
                DAY, DAY, List.of(line("STORY", Variant.CHAMPION, "MID_MARKET", 0)), List.of(), List.of());

        assertThat(ReportWords.of(report, 0).get("lines")).asString().contains("sent=8", "withheld=2");
    }

    @Test
    void lettersThatWereGivenUpAreCountedWithThePlaceWhereTheyAreSeenTo() {
        NurtureReport report = new NurtureReport(DAY, DAY, List.of(), List.of(), List.of());

        assertThat(ReportWords.of(report, 0).get("givenUp")).isEqualTo("none");
        assertThat(ReportWords.of(report, 12).get("givenUp")).asString().startsWith("12: 'Retry mail'");
    }

    private static Line line(String step, Variant variant, String segment, long mqls) {
        return new Line("company", step, variant, segment, "content", 10, 8, 2, 0, 0, 0, 0, 0, mqls, Instant.EPOCH);
    }
}
