package dev.baton.nurture;

import dev.baton.nurture.NurtureProperties.Cap;
import dev.baton.nurture.NurtureProperties.Quiet;
import dev.baton.nurture.NurtureProperties.Trust;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The settings as they are shipped, for tests without an application. */
final class Settings {

    static final NurtureProperties SHIPPED = new NurtureProperties(
            "file:mails/",
            "https://www.baton.example",
            "Baton, Example Street 1, 10115 Berlin",
            ZoneOffset.UTC,
            new Quiet("19:00", "08:00", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
            List.of(new Cap(1, Duration.ofDays(2)), new Cap(4, Duration.ofDays(30))),
            Duration.ofSeconds(5),
            Duration.ofDays(30),
            new Trust(100, 0.05, 0.8));

    private Settings() {}
}
