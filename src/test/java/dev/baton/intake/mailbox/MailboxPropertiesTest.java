package dev.baton.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.SettingsAtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

class MailboxPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "port=0, port",
        "port=imap, baton.mailbox.port",
        "protocol=pop3, protocol",
        "every=0s, every",
        "timeout=-1s, timeout",
        "lease=0s, lease",
        "batch=0, batch",
        "largest=huge, baton.mailbox.largest",
        "largest=0B, largest",
        "attachments.most=-1, attachments.most",
        "inquiry=LUNCH, baton.mailbox.inquiry"
    })
    void aSettingThatCannotBeIsNamedAtTheStart(String setting, String named) {
        assertThat(SettingsAtStart.fault(Shipped.class, "baton.mailbox." + setting))
                .contains("baton.mailbox", named);
    }

    @Test
    void theSettingsAreRightAsTheyAreShipped() {
        assertThat(SettingsAtStart.fault(Shipped.class)).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailboxProperties.class)
    static class Shipped {}
}
