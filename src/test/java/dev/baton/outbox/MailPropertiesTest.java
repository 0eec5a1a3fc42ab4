package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.SettingsAtStart;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

class MailPropertiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baton@baton.example",
                "Baton <baton@baton.example>",
                "\"Baton, Inc.\" <baton@baton.example>",
                "Bätön <baton@baton.example>"
            })
    void aSenderMayHaveANameAndIsKnownByTheAddress(String from) throws AddressException {
        assertThat(sender(from).isFromAnAddress()).isTrue();
        assertThat(new Sender(sender(from)).address()).isEqualTo("baton@baton.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Baton, Inc. <baton@baton.example>",
                "Baton <baton@baton.example",
                "Baton: Team <b@b.example>",
                "baton",
                "a@b.example, c@d.example"
            })
    void whatIsNoSenderIsFoundOutAtTheStart(String from) {
        assertThat(sender(from).isFromAnAddress()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "baton.mail.retry-after=, retryAfter",
        "baton.mail.retry-after=1m;0s, retryAfter[1]",
        "baton.mail.retry-after=-1m, retryAfter[0]",
        "baton.mail.retry-after=soon, baton.mail.retry-after",
        "baton.mail.relay-every=0s, relayEvery",
        "baton.mail.relay-every=often, baton.mail.relay-every",
        "baton.mail.batch=0, batch",
        "baton.mail.batch=many, baton.mail.batch",
        "baton.mail.domain=two words, domain"
    })
    void aSettingThatCannotBeIsNamedAtTheStart(String setting, String named) {
        assertThat(SettingsAtStart.fault(Shipped.class, setting.replace(';', ',')))
                .contains("baton.mail", named);
    }

    @Test
    void theSettingsAreRightAsTheyAreShipped() {
        assertThat(SettingsAtStart.fault(Shipped.class)).isEmpty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailProperties.class)
    static class Shipped {}

    private static MailProperties sender(String from) {
        return new MailProperties(
                from, "baton.example", Duration.ofSeconds(5), List.of(Duration.ofMinutes(1)), List.of(), List.of(), 1);
    }
}
