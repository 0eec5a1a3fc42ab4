package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Letters over a line that others may read, with the settings of the application. */
class EncryptedMailTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            // the certificate of the test is nobody's
            .withPropertyValues(
                    "spring.mail.properties.mail.smtp.ssl.trust=*",
                    "spring.mail.properties.mail.smtp.ssl.checkserveridentity=false");

    @Test
    void whereTheServerOffersItTheLetterIsEncrypted() throws Exception {
        try (MailServer server = new MailServer(true)) {
            send(server);

            assertThat(server.letter().join()).isEqualTo(new MailServer.Taken("Why you: it was your turn", true));
        }
    }

    @Test
    void whereItDoesNotTheLetterIsCarriedAllTheSame() throws Exception {
        try (MailServer server = new MailServer(false)) {
            send(server);

            assertThat(server.letter().join().encrypted()).isFalse();
        }
    }

    @Test
    void whereItMustBeAndIsNotOfferedNothingIsSent() throws Exception {
        try (MailServer server = new MailServer(false)) {
            assertThatThrownBy(() -> send(server, "spring.mail.properties.mail.smtp.starttls.required=true"))
                    .isInstanceOf(MailException.class);

            assertThat(server.letter()).isNotCompleted();
        }
    }

    private void send(MailServer server, String... settings) {
        application
                .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + server.port())
                .withPropertyValues(settings)
                .run(context -> {
                    SimpleMailMessage letter = new SimpleMailMessage();
                    letter.setFrom("baton@baton.example");
                    letter.setTo("rep@company.example");
                    letter.setText("Why you: it was your turn");
                    context.getBean(JavaMailSender.class).send(letter);
                });
    }
}
