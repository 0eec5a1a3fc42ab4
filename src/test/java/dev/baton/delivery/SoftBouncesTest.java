package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.SettingsAtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

class SoftBouncesTest {

    @ParameterizedTest
    @CsvSource({"most=0, most", "most=few, soft-bounces.most", "within=-30d, within", "within=long, soft-bounces.within"
    })
    void aSettingThatCannotBeIsNamedAtTheStart(String setting, String named) {
        assertThat(SettingsAtStart.fault(Shipped.class, "baton.mail.soft-bounces." + setting))
                .contains("baton.mail.soft-bounces", named);
    }

    @Test
    void theSettingsAreRightAsTheyAreShipped() {
        assertThat(SettingsAtStart.fault(Shipped.class)).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SoftBounces.class)
    static class Shipped {}
}
