package dev.baton.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.BatonApplication;
import dev.baton.support.SharedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class ProductionIT {

    @Test
    void withoutSecretsItRefusesInOneMessage(CapturedOutput output) {
        assertThatThrownBy(() -> start()).isInstanceOf(StartRefused.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Baton refuses to start with profile 'postgres'")
                .contains("BATON_ADMIN_PASSWORD is missing")
                .doesNotContain("\tat ");
    }

    @Test
    void aProfileOfItsOwnDoesNotStartOnADatabaseThatForgets(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(BatonApplication.class)
                        .profiles("prod")
                        .run())
                .isInstanceOf(StartRefused.class);

        assertThat(output)
                .contains("Baton refuses to start with profile 'prod'", "--spring.profiles.active=postgres,prod")
                .doesNotContain("\tat ");
    }

    @Test
    void withSecretsItStartsWithOneUserAndNoDemo(CapturedOutput output) {
        try (var context = start(
                "--spring.datasource.url=" + SharedPostgres.freshDatabase(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=the-tests-trust-everybody",
                "--baton.admin.password=Long-enough-7",
                "--BATON_ADMIN_EMAIL=ines@company.example")) {
            IdentityService identity = context.getBean(IdentityService.class);

            assertThat(identity.createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("admin");
            assertThat(identity.createUserQuery().singleResult().getEmail()).isEqualTo("ines@company.example");
            assertThat(identity.checkPassword("admin", "Long-enough-7")).isTrue();
            assertThat(output).contains("Baton is ready").doesNotContain("Log in as");
        }
    }

    @Test
    void aDatabaseOfANewerBatonIsRefusedAndNotTouched(CapturedOutput output) {
        String[] arguments = {
            "--spring.datasource.url=" + SharedPostgres.freshDatabase(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=the-tests-trust-everybody",
            "--baton.admin.password=Long-enough-7"
        };
        try (var context = start(arguments)) {
            context.getBean(JdbcClient.class)
                    .sql("insert into flyway_schema_history select 1000, '1000', 'the future', 'SQL', 'V1000', 0,"
                            + " installed_by, installed_on, 0, true from flyway_schema_history"
                            + " where version = '1'")
                    .update();
        }

        assertThatThrownBy(() -> start(arguments))
                .hasRootCauseMessage("The database has schema version 1000, which is newer than this Baton");
        assertThat(output).contains("Start the Baton that made it or a newer one");
    }

    @Test
    void aDatabaseOfSomethingElseIsRefusedAndNotTouched(CapturedOutput output) throws SQLException {
        String url = SharedPostgres.freshDatabase().split("\\?", 2)[0]; // behind it stands a user
        try (Connection owner = DriverManager.getConnection(url, "postgres", "the-tests-trust-everybody");
                Statement statement = owner.createStatement()) {
            statement.execute("create table invoice (id int)");
            refused(url, "postgres");
            assertThat(output).contains("the database has tables, such as public.invoice");

            statement.execute("create role stranger login");
            statement.execute("revoke create on schema public from public");
            refused(url, "stranger");
            assertThat(output).contains("the user stranger may not make tables in the database");

            statement.execute("grant create on schema public to stranger");
            refused(url, "stranger");
            assertThat(output)
                    .contains("the table public.invoice belongs to postgres")
                    .contains("alter table … owner to \"stranger\"")
                    .doesNotContain("\tat ");

            assertThat(statement.executeUpdate("insert into invoice values (1)"))
                    .isEqualTo(1);
            try (ResultSet tables =
                    statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
                tables.next();
                assertThat(tables.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void aDatabaseThatCannotHoldEveryNameIsRefused(CapturedOutput output) throws SQLException {
        String url = SharedPostgres.freshDatabase().split("\\?", 2)[0];
        try (Connection owner = DriverManager.getConnection(url, "postgres", "the-tests-trust-everybody");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "create database old_town encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0");
        }

        refused(url.replaceAll("[^/]+$", "old_town"), "postgres");

        assertThat(output).contains("its encoding is LATIN1");
    }

    private static void refused(String url, String user) {
        assertThatThrownBy(() -> start(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=the-tests-trust-everybody",
                        "--baton.admin.password=Long-enough-7"))
                .isInstanceOf(StartRefused.class);
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(BatonApplication.class)
                .profiles("postgres")
                .properties(
                        // the engine called "default" and the web applications belong, once per Java machine, to the
                        // application that the other tests share
                        "camunda.bpm.generate-unique-process-engine-name=true",
                        "camunda.bpm.webapp.enabled=false",
                        "server.port=0",
                        "camunda.bpm.job-execution.enabled=false",
                        "camunda.bpm.metrics.enabled=false")
                .run(arguments);
    }
}
