package dev.baton.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.platform.engine.TableTrial.Column;
import dev.baton.rehearsal.ScoringTable;
import dev.baton.scorecard.LiveRows.Choice;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveRowsTest {

    private static final Column PLAN = new Column("Plan", "lead.attributes.plan", "string");
    private static final Column CITY = new Column("City", "lead.attributes.city", "string");
    private static final Column SAID = new Column("Said", "lead.attributes.said", "string");
    private static final Column UNKNOWN = new Column("Price pages", "engagement.pricingPages", "integer");

    private static final Told TOLD =
            new Told(List.of(cut("plan", "Pro", "Basic"), cut("city", "Oslo", "Bergen")), Set.of("said"));

    @Test
    void aRowThatAsksWhatMustNotDecideIsNobodysToKeep() {
        LiveRow row = row(Map.of(SAID, "\"yes\"", UNKNOWN, "> 2"));

        assertThat(LiveRows.whatStays(row, TOLD, true)).isEmpty();
        assertThat(LiveRows.whatStays(row, TOLD, false)).isEmpty();
    }

    @Test
    void aRowOfTwoTextsKeepsAllThatWasNotSeenAndNothingTwice() {
        Map<Column, String> cells = new LinkedHashMap<>();
        cells.put(PLAN, "\"Pro\",\"Gold\"");
        cells.put(CITY, "\"Oslo\",\"Bodo\"");

        assertThat(LiveRows.whatStays(row(cells), TOLD, true))
                .extracting(LiveRow::cells)
                .containsExactly(
                        Map.of(PLAN, "\"Gold\"", CITY, "\"Oslo\",\"Bodo\""), Map.of(PLAN, "\"Pro\"", CITY, "\"Bodo\""));
    }

    @Test
    void twoColumnsThatAskTheSameBothStandInTheFile() {
        Map<Column, String> cells = new LinkedHashMap<>();
        cells.put(UNKNOWN, "> 2");
        cells.put(new Column("Price pages, at the most", UNKNOWN.expression(), "integer"), "< 9");
        Scorecard card = new Scorecard(
                Map.of(ScoringTable.SCORE_FIT, 0), List.of(), new Choice(List.of(row(cells)), List.of()), List.of());

        String file =
                new String(new PointsTableFile().write(ScoringTable.SCORE_FIT, card, "Kept."), StandardCharsets.UTF_8);

        assertThat(file).contains("&gt; 2", "&lt; 9", "Price pages, at the most");
    }

    @Test
    void aRowThatGoesSaysWhatSpeaksInsteadOrThatNothingDoes() {
        Trait plan = Trait.attribute("plan", false, false);
        Trait city = Trait.attribute("city", false, false);
        Gone gone = TOLD.gone(row(Map.of(PLAN, "\"Pro\"", CITY, "\"Oslo\"")));

        assertThat(gone.why(Set.of(plan), List.of(new Remark(city, "City tells too little: …"))))
                .isEqualTo("The learned rows of Plan say it instead. City tells too little: …");
        assertThat(gone.why(Set.of(), List.of())).isEqualTo("What past leads tell of it is worth less than a point");
        assertThat(TOLD.gone(row(Map.of(SAID, "\"yes\""))).why(Set.of(plan), List.of()))
                .isEqualTo("It asks for Said, which must not decide");
    }

    private static LiveRow row(Map<Column, String> cells) {
        return new LiveRow(ScoringTable.SCORE_FIT, 3, "Row", "A row", cells, 7);
    }

    private static Bins cut(String attribute, String... words) {
        List<Bin> bins = Stream.of(words)
                .map(word -> new Bin("\"%s\"".formatted(word), word, 5, 5, 0))
                .toList();
        return new Bins(Trait.attribute(attribute, false, false), bins, new int[0]);
    }
}
