package dev.baton.platform.housekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one table that go, the oldest first, when a moment that each of them knows is long enough ago. */
public abstract class ExpiringRows implements Expiring {

    private final JdbcClient database;
    private final String name;
    private final String delete;
    private final Duration kept;

    /**
     * @param key the columns by which a row is known
     * @param since the column with the moment; an index on it serves the search
     * @param which a condition on the rows that may go at all
     */
    protected ExpiringRows(
            JdbcClient database, String name, String table, String key, String since, String which, Duration kept) {
        this.database = database;
        this.name = name;
        this.delete =
                "delete from %1$s where (%2$s) in (select %2$s from %1$s where %4$s and %3$s < ? order by %3$s fetch first ? rows only)"
                        .formatted(table, key, since, which);
        this.kept = kept;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.sql(delete)
                .params(now.minus(kept).atOffset(ZoneOffset.UTC), most)
                .update();
    }
}
