package dev.baton.assignment;

import dev.baton.lead.LeadId;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Words;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import dev.baton.platform.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who may take an offered lead out of the queue: whoever claims it must be able to answer for it. */
@Service
public class OfferClaims {

    private static final OffsetDateTime UNKNOWN_RETURN = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String STANDING = """
            select offered.assignee, offered.team_code,
                exists (select 1 from assignment before where before.lead_id = offered.lead_id
                        and before.assignee = :user and before.state = 'REFUSED') as refused,
                (select max(coalesce(absence.until_at, cast(:unknown as timestamp with time zone)))
                 from absence where absence.user_id = :user
                 and absence.from_at <= cast(:now as timestamp with time zone)
                 and (absence.until_at is null or absence.until_at > cast(:now as timestamp with time zone))) as away
            from assignment offered where offered.open_lead_id = :lead""";

    private final JdbcClient database;
    private final People people;
    private final CurrentUser current;
    private final Clock clock;

    OfferClaims(JdbcClient database, People people, CurrentUser current, Clock clock) {
        this.database = database;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    private record Standing(
            String assignee,
            String team,
            boolean refused,
            @Nullable OffsetDateTime away) {}

    /** @throws RefusedException when they are away, or when it was not offered to them and is not for them */
    public void mayAnswer(LeadId lead, String user) {
        Standing standing = standing(lead, user);
        if (standing.away() != null) {
            throw new RefusedException("You are reported as away%s: end the absence first"
                    .formatted(
                            standing.away().isBefore(UNKNOWN_RETURN)
                                    ? " until " + Words.time(standing.away().toInstant())
                                    : ""));
        }
        if (standing.assignee().equals(user)) {
            return;
        }
        if (standing.refused()) {
            throw new RefusedException("You refused this lead before: a colleague has to take it");
        }
        if (!people.isMember(user, SalesTeams.groupOf(standing.team()))) {
            throw new RefusedException("This lead belongs to team %s, and you do not".formatted(standing.team()));
        }
    }

    /** @throws RefusedException for executives, who may own the queue and sell nothing */
    public void mustSell() {
        if (current.isIn(Groups.EXECUTIVES)) {
            throw new RefusedException(
                    "acceptance: executives set the limits of discounts and sell nothing: give the lead to a seller or refuse it");
        }
    }

    private Standing standing(LeadId lead, String user) {
        Instant now = clock.instant();
        return database.sql(STANDING)
                .param("lead", lead.value())
                .param("user", user)
                .param("unknown", UNKNOWN_RETURN)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Standing(
                        row.getString("assignee"),
                        row.getString("team_code"),
                        row.getBoolean("refused"),
                        row.getObject("away", OffsetDateTime.class)))
                .optional()
                .orElseThrow(() -> new RefusedException("Nobody in sales has this lead now"));
    }
}
