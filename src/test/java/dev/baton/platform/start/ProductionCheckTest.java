package dev.baton.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.platform.start.StartRefused.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class ProductionCheckTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://localhost:1/baton")
            .withProperty("spring.datasource.username", "baton")
            .withProperty("spring.datasource.password", "kZ8-many-words")
            .withProperty("baton.admin.password", "Long-enough-7");

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(whats(new MockEnvironment()))
                .containsExactly(
                        "BATON_DB_URL is missing",
                        "BATON_DB_USER is missing",
                        "BATON_DB_PASSWORD is missing, as a variable and as a file in /run/secrets",
                        "BATON_ADMIN_PASSWORD is missing, as a variable and as a file in /run/secrets");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        assertThat(whats(environment)).singleElement().asString().startsWith("the database cannot be reached");
    }

    @Test
    void theDatabaseOfTheDemoIsNone() {
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:./data/baton;MODE=PostgreSQL");

        assertThat(whats(environment))
                .containsExactly("BATON_DB_URL is not an address of PostgreSQL: jdbc:h2:file:./data/baton");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres",
                "short",
                "Password123456",
                "Baton-Demo-2026",
                "changeme12345",
                "1234567890",
                "aaaaaaaaaa",
                "postgrespostgres",
                "passwordpassword",
                "baton-baton-baton",
                "qwerty12345",
                "abcdefghij",
                "letmein1234",
                "P@ssw0rd1234",
                "change-me-now",
                "baton-demo-2026",
                "test1234567",
                "admin-baton-1"
            })
    void aWeakPasswordOfTheDatabaseIsNamed(String password) {
        environment.setProperty("spring.datasource.password", password);

        assertThat(whats(environment)).containsExactly("BATON_DB_PASSWORD is weak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"баттон-пароль", "Aa1-3f9c0d2b7a6e5f4c", "correct-horse-battery-staple", "k7#Vq2-postgres-xW9"})
    void aPasswordThatNobodyGuessesIsTakenWhateverItIsWrittenIn(String password) {
        environment.setProperty("spring.datasource.password", password);

        assertThat(whats(environment)).singleElement().asString().startsWith("the database cannot be reached");
    }

    @ParameterizedTest
    @CsvSource({
        "Short-1",
        "alllowercase-1",
        "NoDigits-here",
        "NoSpecial12345",
        "Admin-admin-1",
        "Baton-Demo-2026",
        "Password-12",
        "Password-1a",
        "Qwerty-12345",
        "Aaaaaaaaa-1",
        "Baton-Demo-2027"
    })
    void aWeakPasswordOfTheAdministratorIsNamed(String password) {
        environment.setProperty("baton.admin.password", password);

        assertThat(whats(environment)).contains("BATON_ADMIN_PASSWORD is weak");
    }

    @Test
    void theDemoIsNotMixedIn() {
        environment.setActiveProfiles("postgres", "demo");

        assertThat(whats(environment)).contains("profile 'demo' is active as well");
    }

    @Test
    void aProfileThatNamesNoDatabaseIsRefused() {
        environment.setActiveProfiles("prod", "eu");

        assertThatThrownBy(() -> check(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("profile prod,eu: ", "neither profile 'postgres' nor 'demo' is active")
                .hasMessageContaining("--spring.profiles.active=postgres,prod,eu");
    }

    @Test
    void theDemoBesideAProfileOfOnesOwnIsWelcome() {
        environment.setActiveProfiles("demo", "mine");

        assertThatCode(() -> check(environment)).doesNotThrowAnyException();
    }

    @Test
    void theMessageSaysWhatToDo() {
        StartRefused refusal = new StartRefused("postgres", ProductionCheck.faults(new MockEnvironment()));

        var analysis = new StartRefusedAnalyzer().analyze(refusal, refusal);

        assertThat(analysis.getDescription())
                .contains("- BATON_DB_URL is missing", "- BATON_ADMIN_PASSWORD is missing");
        assertThat(analysis.getAction()).contains("Set BATON_DB_URL to an address such as jdbc:postgresql://");
    }

    private static void check(MockEnvironment environment) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionCheck().initialize(context);
    }

    private static List<String> whats(MockEnvironment environment) {
        return ProductionCheck.faults(environment).stream().map(Fault::what).toList();
    }
}
