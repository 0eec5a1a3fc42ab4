package dev.baton.platform.start;

import dev.baton.platform.start.StartRefused.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Looks at database and secrets before anything else starts, when the profile is {@code postgres}; any other than that
 * and {@code demo} would start on a database that forgets everything.
 */
class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String UNGUESSABLE =
            "Set %s to a password of at least 10 characters that nobody would guess: made by a"
                    + " program, such as 'openssl rand -base64 18', or of several words that do not belong together.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("postgres"))) {
            refuse("postgres", faults(environment));
        } else if (!environment.acceptsProfiles(Profiles.of("demo"))) {
            String active = String.join(",", environment.getActiveProfiles());
            refuse(
                    active,
                    List.of(new Fault(
                            "neither profile 'postgres' nor 'demo' is active, so nothing says which database it is",
                            "Start with --spring.profiles.active=postgres (--spring.profiles.active=postgres,%s when that is a"
                                            .formatted(active)
                                    + " profile of your own), or with 'demo' to try Baton.")));
        }
    }

    private static void refuse(String profiles, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new StartRefused(profiles, faults);
        }
    }

    static List<Fault> faults(Environment environment) {
        List<Fault> faults = new ArrayList<>();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            faults.add(new Fault("profile 'demo' is active as well", "Start with one of the two profiles."));
        }
        databaseFaults(environment, faults);
        adminFault(environment).ifPresent(faults::add);
        String metrics = value(environment, "baton.metrics.password");
        if (!metrics.isEmpty() && Guessable.is(metrics, "metrics")) {
            faults.add(new Fault(
                    "BATON_METRICS_PASSWORD is weak",
                    UNGUESSABLE.formatted("BATON_METRICS_PASSWORD") + " Or to none: then nobody reads the measures."));
        }
        return faults;
    }

    private static void databaseFaults(Environment environment, List<Fault> faults) {
        String url = value(environment, "spring.datasource.url");
        String user = value(environment, "spring.datasource.username");
        String password = value(environment, "spring.datasource.password");
        int before = faults.size();
        if (url.isEmpty()) {
            faults.add(urlFault("BATON_DB_URL is missing"));
        } else if (!url.startsWith(POSTGRESQL)) {
            faults.add(urlFault("BATON_DB_URL is not an address of PostgreSQL: " + url.split("[;?]", 2)[0]));
        }
        if (user.isEmpty()) {
            faults.add(new Fault("BATON_DB_USER is missing", "Set BATON_DB_USER to the user who owns the database."));
        }
        if (password.isEmpty()) {
            faults.add(passwordFault(missing("BATON_DB_PASSWORD", environment)));
        } else if (Guessable.is(password, user)) {
            faults.add(passwordFault("BATON_DB_PASSWORD is weak"));
        }
        if (faults.size() == before) {
            DatabaseCheck.fault(url, user, password).ifPresent(faults::add);
        }
    }

    private static Optional<Fault> adminFault(Environment environment) {
        String password = value(environment, "baton.admin.password");
        String remedy = UNGUESSABLE.formatted("BATON_ADMIN_PASSWORD")
                + " It needs a small and a capital letter, a digit and a special character.";
        if (password.isEmpty()) {
            return Optional.of(new Fault(missing("BATON_ADMIN_PASSWORD", environment), remedy));
        }
        UserEntity admin = new UserEntity("admin");
        boolean strong =
                new DefaultPasswordPolicyImpl().getRules().stream().allMatch(rule -> rule.execute(password, admin));
        return strong && !Guessable.is(password, "admin")
                ? Optional.empty()
                : Optional.of(new Fault("BATON_ADMIN_PASSWORD is weak", remedy));
    }

    private static String missing(String secret, Environment environment) {
        return "%s is missing, as a variable and as a file in %s"
                .formatted(secret, environment.getProperty("BATON_SECRETS_FOLDER", "/run/secrets"));
    }

    private static Fault urlFault(String what) {
        return new Fault(what, "Set BATON_DB_URL to an address such as jdbc:postgresql://localhost:5432/baton.");
    }

    private static Fault passwordFault(String what) {
        return new Fault(what, UNGUESSABLE.formatted("BATON_DB_PASSWORD"));
    }

    private static String value(Environment environment, String key) {
        return Optional.ofNullable(environment.getProperty(key))
                .map(String::trim)
                .orElse("");
    }
}
