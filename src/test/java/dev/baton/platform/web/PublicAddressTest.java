package dev.baton.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where people reach Baton, as links in letters and on pages have it. */
class PublicAddressTest {

    private final ApplicationContextRunner baton =
            new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer());

    @ParameterizedTest
    @ValueSource(strings = {"demo", "other"})
    void withoutAnAddressLinksLeadToThePortThatBatonListensOn(String profile) {
        baton.withPropertyValues("spring.profiles.active=" + profile, "server.port=9321")
                .run(context -> assertThat(context.getEnvironment().getProperty("baton.public-address"))
                        .isEqualTo("http://localhost:9321"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "other"})
    void withoutAPortItIsTheUsualOne(String profile) {
        baton.withPropertyValues("spring.profiles.active=" + profile)
                .run(context -> assertThat(context.getEnvironment().getProperty("baton.public-address"))
                        .isEqualTo("http://localhost:8080"));
    }

    @Test
    void whoeverConfiguresTheAddressHasIt() {
        baton.withPropertyValues("BATON_PUBLIC_ADDRESS=https://leads.example", "server.port=9321")
                .run(context -> assertThat(context.getEnvironment().getProperty("baton.public-address"))
                        .isEqualTo("https://leads.example"));
    }
}
