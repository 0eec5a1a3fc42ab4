package dev.baton.platform.node;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the engine has to catch up with, over all nodes. */
@Component
public class Backlog {

    private final JdbcClient database;
    private final Clock clock;

    Backlog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether more jobs than that are due; counts no further. */
    public boolean isLongerThan(int jobs) {
        return database.sql("select count(*) from (select 1 from act_ru_job where duedate_ <= ? and retries_ > 0"
                                + " order by duedate_ fetch first ? rows only) due")
                        .params(OffsetDateTime.now(clock).toLocalDateTime(), jobs + 1)
                        .query(Integer.class)
                        .single()
                > jobs;
    }
}
