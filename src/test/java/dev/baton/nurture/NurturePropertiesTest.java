package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.SettingsAtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

class NurturePropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "quiet.from=7 pm, quiet.from",
        "quiet.until=24:00, quiet.until",
        "quiet.days=SATURDAY;MOONDAY, baton.nurture.quiet.days",
        "quiet.days=MONDAY;TUESDAY;WEDNESDAY;THURSDAY;FRIDAY;SATURDAY;SUNDAY, quiet.days",
        "caps=, caps",
        "caps[0].mails=-1;baton.nurture.caps[0].within=1d, caps[0].mails",
        "caps[0].mails=1;baton.nurture.caps[0].within=-1d, caps[0].within",
        "caps[0].mails=few;baton.nurture.caps[0].within=1d, baton.nurture.caps[0].mails",
        "scanner-time=-5s, scannerTime",
        "credit=0s, credit",
        "time-zone=Berlin, baton.nurture.time-zone",
        "website=www.baton.example, website",
        "mails=file:/mails, mails",
        "trust.at-least=0, trust.atLeast",
        "trust.significance=5, trust.significance",
        "trust.power=0, trust.power"
    })
    void aSettingThatCannotBeIsNamedAtTheStart(String setting, String named) {
        String settings = "baton.nurture." + setting;

        String fault = settings.contains(";baton.")
                ? SettingsAtStart.fault(Shipped.class, settings.split(";"))
                : SettingsAtStart.fault(Shipped.class, settings.replace(';', ','));

        assertThat(fault).contains("baton.nurture", named);
    }

    @Test
    void theSettingsAreRightAsTheyAreShipped() {
        assertThat(SettingsAtStart.fault(Shipped.class)).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(NurtureProperties.class)
    static class Shipped {}
}
