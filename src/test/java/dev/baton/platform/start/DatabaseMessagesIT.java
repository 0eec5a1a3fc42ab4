package dev.baton.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.support.SharedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** What PostgreSQL says about a failure, with the settings of production, goes into the log: no person is in it. */
class DatabaseMessagesIT {

    private static final String SETTINGS = "spring.datasource.hikari.data-source-properties.";

    @Test
    void aRowThatIsRefusedIsNotQuoted() throws SQLException {
        String url = SharedPostgres.freshDatabase().split("\\?", 2)[0];
        try (Connection connection = DriverManager.getConnection(url, asInProduction());
                Statement statement = connection.createStatement()) {
            statement.execute("create table person (email varchar(320) unique, age int not null)");
            statement.execute("insert into person values ('kim@acme.example', 7)");

            assertThat(refusal(statement, "insert into person values ('kim@acme.example', 8)"))
                    .contains("person_email_key")
                    .doesNotContain("kim");
            assertThat(refusal(statement, "insert into person values ('lou@acme.example', null)"))
                    .contains("not-null constraint")
                    .doesNotContain("lou");
        }
    }

    private static String refusal(Statement statement, String insert) {
        return catchThrowableOfType(SQLException.class, () -> statement.execute(insert))
                .toString();
    }

    private static Properties asInProduction() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application-postgres.yaml"));
        Properties settings = new Properties();
        Objects.requireNonNull(yaml.getObject()).forEach((key, value) -> {
            if (key.toString().startsWith(SETTINGS)) {
                settings.setProperty(key.toString().substring(SETTINGS.length()), value.toString());
            }
        });
        settings.setProperty("user", "postgres");
        settings.setProperty("password", "the-tests-trust-everybody");
        return settings;
    }
}
