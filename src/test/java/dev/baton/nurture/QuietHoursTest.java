package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.nurture.NurtureProperties.Quiet;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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
    void fromATimeUntilTheSameTimeIsNoQuietAtAll() {
        Quiet none = new Quiet("08:00", "08:00", Set.of());

        assertThat(none.includes(LocalTime.of(8, 0))).isFalse();
        assertThat(none.includes(LocalTime.MIDNIGHT)).isFalse();
    }

    @Test
    void sevenQuietDaysAreRefused() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new Quiet("19:00", "08:00", EnumSet.allOf(DayOfWeek.class))))
                    .singleElement()
                    .satisfies(wrong -> assertThat(wrong.getMessage()).contains("no day on which a mail may be sent"));
        }
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
