package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A mail server that takes the call and says nothing, with the settings of the application. */
class SilentMailServerTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(
                    AutoConfigurations.of(TaskSchedulingAutoConfiguration.class, MailSenderAutoConfiguration.class))
            .withUserConfiguration(Scheduling.class);

    @EnableScheduling
    @Configuration(proxyBeanMethods = false)
    static class Scheduling {}

    @ParameterizedTest
    @ValueSource(strings = {"connectiontimeout", "timeout", "writetimeout"})
    void nothingIsWaitedForWithoutAnEnd(String limit) {
        application.withPropertyValues("spring.mail.host=127.0.0.1").run(context -> {
            String value = context.getBean(JavaMailSenderImpl.class)
                    .getJavaMailProperties()
                    .getProperty("mail.smtp." + limit);

            assertThat(value).isNotNull();
            assertThat(Duration.ofMillis(Long.parseLong(value))).isPositive().isLessThanOrEqualTo(LONGEST);
        });
    }

    @Test
    void theOtherWorkOfTheNodeGoesOnMeanwhile() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> called = CompletableFuture.supplyAsync(() -> accept(silent));
            application
                    .withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + silent.getLocalPort())
                    .run(context -> {
                        TaskScheduler scheduler = context.getBean(TaskScheduler.class);
                        JavaMailSenderImpl mail = context.getBean(JavaMailSenderImpl.class);
                        scheduler.schedule(() -> mail.send(new SimpleMailMessage()), Instant.now());
                        Socket call = called.get(10, TimeUnit.SECONDS);

                        CountDownLatch others = new CountDownLatch(3);
                        for (int work = 0; work < 3; work++) {
                            scheduler.schedule(others::countDown, Instant.now());
                        }

                        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
                        call.close();
                    });
        }
    }

    private static Socket accept(ServerSocket server) {
        try {
            return server.accept();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
