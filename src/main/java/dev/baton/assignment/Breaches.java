package dev.baton.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines that passed, each kept once for an offer, however often its timer fires. */
@Component
class Breaches {

    private static final String KEEP = """
            insert into breach (assignment_id, kind, team_code, assignee, channel, at)
            select assignment_id, :kind, team_code, assignee, channel, cast(:at as timestamp with time zone)
            from hand_off
            where assignment_id = :id
              and not exists (select 1 from breach kept where kept.assignment_id = :id and kept.kind = :kind)""";

    private static final String KEEP_LATE = KEEP + " and routing_seconds > :limit";

    private static final String OF_QUEUE = """
            select count(*) from (
                select 1 from breach
                where team_code = :team and at >= :since and assignee = :owner and kind = 'NOT_ANSWERED'
                limit :most) recent""";

    private final JdbcClient database;

    Breaches(JdbcClient database) {
        this.database = database;
    }

    void keep(long assignment, Breach kind, Instant at) {
        database.sql(KEEP)
                .param("id", assignment)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many offers to the owner of a queue were not answered in time since that moment, counted to that many. */
    int ofQueue(Assignment offer, Instant since, int countTo) {
        return database.sql(OF_QUEUE)
                .param("team", offer.teamCode())
                .param("owner", offer.assignee())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", countTo)
                .query(Integer.class)
                .single();
    }

    /** Only when the lead waited longer for its owner, since it was qualified. */
    void keepIfAssignedLate(long assignment, Duration limit, Instant at) {
        database.sql(KEEP_LATE)
                .param("id", assignment)
                .param("kind", Breach.ASSIGNED_LATE.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit.toSeconds())
                .update();
    }
}
