package dev.baton.lead;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which persons asked us to stop, and when last, whichever of their leads they said it about. */
@Component
class OptOuts {

    private final JdbcClient database;

    OptOuts(JdbcClient database) {
        this.database = database;
    }

    void keep(Lead lead, Instant now) {
        for (String person : keysOf(lead)) {
            int known = database.sql("update opt_out set opted_out_at = ? where person_key = ?")
                    .params(utc(now), person)
                    .update();
            if (known == 0) {
                database.sql("insert into opt_out (person_key, opted_out_at) values (?, ?)")
                        .params(person, utc(now))
                        .update();
            }
        }
    }

    /** Whether the person asked us to stop since that lead came in. */
    boolean sinceCaptureOf(Lead lead) {
        return keysOf(lead).stream()
                .anyMatch(person -> isKept(person, lead.milestones().capturedAt()));
    }

    private boolean isKept(String person, Instant since) {
        return database.sql("select count(*) from opt_out where person_key = ? and opted_out_at >= ?")
                        .params(person, utc(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static List<String> keysOf(Lead lead) {
        OpenKeys keys = OpenKeys.of(lead.contact(), lead.firm());
        return Stream.of(keys.openEmailKey(), keys.openPhoneKey())
                .filter(Objects::nonNull)
                .toList();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
