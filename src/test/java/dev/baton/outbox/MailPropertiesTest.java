package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static MailProperties sender(String from) {
        return new MailProperties(from, "baton.example", List.of(Duration.ofMinutes(1)), List.of(), List.of(), 1);
    }
}
