package dev.baton.platform.schema;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates, unless a newer Baton has been here: its tables may mean what this one does not know. */
@Component
class NoNewerSchema implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        Optional<String> newer = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .reduce((one, next) -> next);
        if (newer.isPresent()) {
            throw new NewerSchemaException(newer.get());
        }
        flyway.migrate();
    }
}
