package dev.baton.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "DEMO_REQUEST, Demo request",
        "C_LEVEL, C-level",
        "MQL, Marketing qualified",
        "API, API",
        "DAYS_30, 30 days",
        "A2, A2",
        "DE, DE",
        "VP, VP",
        "20, 20",
        "west, west",
        "Acme Ltd, Acme Ltd"
    })
    void aCodeIsReadAsWordsAndAnythingElseAsItIs(String code, String words) {
        assertThat(Words.of(code)).isEqualTo(words);
    }

    @Test
    void aCountryIsReadByItsNameAndAnythingElseAsItIs() {
        assertThat(Words.country("DE")).isEqualTo("Germany");
        assertThat(Words.country("")).isEmpty();
        assertThat(Words.country("Germany")).isEqualTo("Germany");
        assertThat(Words.country("XX")).isEqualTo("XX");
    }

    @Test
    void insideASentenceNothingIsCapital() {
        assertThat(Words.within(InteractionKind.TAKEN_BACK)).isEqualTo("taken back");
    }

    @Test
    void daysAndMomentsCannotBeMistaken() {
        assertThat(Words.day(LocalDate.of(2026, 3, 4))).isEqualTo("4 Mar 2026");
        assertThat(Words.time(Instant.parse("2026-03-04T05:06:07Z"))).isEqualTo("4 Mar 2026, 05:06 UTC");
        assertThat(Words.time(null)).isEmpty();
    }
}
