package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private final QuietHours quiet = new QuietHours(Settings.SHIPPED);
    private final TimeZones zones;

    QuietHoursTest() throws IOException {
        zones = new TimeZones(Settings.SHIPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-03-03T09:00:00Z, 2026-03-03T09:00:00Z",
        "DE, 2026-03-03T18:00:00Z, 2026-03-04T07:00:00Z",
        "DE, 2026-03-04T03:00:00Z, 2026-03-04T07:00:00Z",
        "DE, 2026-03-06T18:00:00Z, 2026-03-09T07:00:00Z",
        "DE, 2026-03-07T12:00:00Z, 2026-03-09T07:00:00Z",
        "DE, 2026-03-28T12:00:00Z, 2026-03-30T06:00:00Z",
        "JP, 2026-03-03T09:59:00Z, 2026-03-03T09:59:00Z",
        "JP, 2026-03-03T10:00:00Z, 2026-03-03T23:00:00Z",
        "US, 2026-03-03T13:00:00Z, 2026-03-03T16:00:00Z",
        "US, 2026-03-04T00:00:00Z, 2026-03-04T16:00:00Z",
        "XX, 2026-03-03T07:00:00Z, 2026-03-03T08:00:00Z"
    })
    void mailWaitsForTheMorningOfAWorkingDay(String country, Instant wanted, Instant sent) {
        assertThat(quiet.after(wanted, zones.of(country))).isEqualTo(sent);
    }

    @Test
    void everyCountryHasClocksOnWhichMailCanBeSent() {
        for (String country : Locale.getISOCountries()) {
            Instant at = quiet.after(Instant.parse("2026-03-07T12:00:00Z"), zones.of(country));

            assertThat(at)
                    .as(country)
                    .isBetween(Instant.parse("2026-03-08T18:00:00Z"), Instant.parse("2026-03-10T18:00:00Z"));
        }
    }
}
