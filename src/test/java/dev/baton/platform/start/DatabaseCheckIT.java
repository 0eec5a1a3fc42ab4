package dev.baton.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.platform.start.StartRefused.Fault;
import dev.baton.support.SharedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseCheckIT {

    private static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank int primary key, version varchar(50), description varchar(200) not null)""";

    private final String url = SharedPostgres.freshDatabase().split("\\?", 2)[0]; // behind it stands a user

    @Test
    void anEmptyDatabaseIsWelcome() {
        assertThat(fault()).isEmpty();
    }

    @Test
    void theTablesOfAnExtensionAreNobodys() throws SQLException {
        // as PostGIS does with this table
        execute("create table spatial_ref_sys (srid int)", "alter extension plpgsql add table spatial_ref_sys");

        assertThat(fault()).isEmpty();
    }

    @Test
    void anApplicationWithAHistoryOfTheSameNameIsAStranger() throws SQLException {
        execute(
                HISTORY,
                "create table users (id int)",
                "insert into flyway_schema_history values (1, '1', 'create users')");

        assertThat(fault()).hasValueSatisfying(fault -> {
            assertThat(fault.what())
                    .isEqualTo("the database belongs to another application: its schema history begins with"
                            + " 'create users'");
            assertThat(fault.remedy()).contains("Name an empty database in BATON_DB_URL");
        });
    }

    @Test
    void aBatonThatIsBeingSetUpByAnotherNodeIsNoStranger() throws SQLException {
        execute(HISTORY);

        assertThat(fault()).isEmpty();
    }

    @Test
    void whatBatonMadeIsItsOwn() throws SQLException {
        execute(
                HISTORY,
                "create table lead (id int)",
                "insert into flyway_schema_history values (1, '1', 'engine schema')");

        assertThat(fault()).isEmpty();
    }

    private Optional<Fault> fault() {
        return DatabaseCheck.fault(url, "postgres", "the-tests-trust-everybody");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, "postgres", "the-tests-trust-everybody");
                Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
