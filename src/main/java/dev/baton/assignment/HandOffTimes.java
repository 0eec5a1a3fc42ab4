package dev.baton.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times of each hand-off as they are kept, one row for each offer. */
@Component
class HandOffTimes {

    // the wait for an owner is counted once: of the lead's life, and of each time it was qualified
    private static final String BEGIN = """
            insert into hand_off (assignment_id, lead_id, team_code, assignee, channel, captured_at, qualified_at,
                                  routed_at, assigned_at, state, system_seconds, routing_seconds)
            select :id, lead.id, :team, :assignee, lead.channel, lead.captured_at, lead.qualified_at,
                   coalesce((select decided_at from decision_log
                             where lead_id = lead.id and decision = 'route-lead' order by id desc limit 1), now.at),
                   now.at, 'OFFERED',
                   case when not exists (select 1 from hand_off earlier where earlier.lead_id = lead.id)
                        then extract(epoch from now.at - lead.captured_at) end,
                   case when not exists (select 1 from hand_off earlier where earlier.lead_id = lead.id
                                         and earlier.assigned_at >= lead.qualified_at)
                        then extract(epoch from now.at - lead.qualified_at) end
            from lead cross join (select cast(:at as timestamp with time zone) as at) now
            where lead.id = :lead""";

    // nothing is offered, so nothing is answered
    private static final String TAKE_OVER = """
            insert into hand_off (assignment_id, lead_id, team_code, assignee, channel, captured_at, qualified_at,
                                  routed_at, assigned_at, state)
            select :id, lead_id, :team, :assignee, channel, captured_at, qualified_at,
                   now.at, now.at, 'TAKEN_OVER'
            from hand_off cross join (select cast(:at as timestamp with time zone) as at) now
            where lead_id = :lead order by assignment_id desc limit 1""";

    // the wait for an owner stays with who was asked first, and so do the deadlines that passed meanwhile
    private static final String CLAIM = """
            insert into hand_off (assignment_id, lead_id, team_code, assignee, channel, captured_at, qualified_at,
                                  routed_at, assigned_at, notified_at, first_touch_at, state)
            select :id, lead_id, team_code, :assignee, channel, captured_at, qualified_at,
                   routed_at, assigned_at, notified_at, first_touch_at, 'OFFERED'
            from hand_off
            where lead_id = :lead and state = 'CLAIMED'
              and assignment_id = (select max(assignment_id) from hand_off where lead_id = :lead)""";

    private static final String NOTIFIED = """
            update hand_off set notified_at = :at,
                                notify_seconds = extract(epoch from cast(:at as timestamp with time zone) - assigned_at)
            where assignment_id = :id and notified_at is null""";

    private static final String ANSWER = """
            update hand_off set state = :state, refusal = :refusal, answer_seconds = :seconds,
                                accepted_at = cast(:accepted as timestamp with time zone)
            where assignment_id = :id and state = 'OFFERED'""";

    private static final String END =
            "update hand_off set state = :state where assignment_id = :id and state = 'OFFERED'";

    // who takes over is timed only if the person heard from none of those who had it since it was accepted
    private static final String UNTOUCHED = """
            select hand_off.assignment_id as id, hand_off.team_code as team, hand_off.assignee, hand_off.assigned_at
            from hand_off join assignment on assignment.id = hand_off.assignment_id
            where assignment.open_lead_id = ? and hand_off.first_touch_at is null
              and not (hand_off.state = 'TAKEN_OVER' and exists (
                  select 1 from hand_off before
                  where before.lead_id = hand_off.lead_id and before.assignment_id < hand_off.assignment_id
                    and before.state in ('ACCEPTED', 'TAKEN_OVER')
                    and before.assigned_at >= coalesce(hand_off.qualified_at, hand_off.captured_at)
                    and before.first_touch_at is not null))""";

    private static final String TOUCH = """
            update hand_off set first_touch_at = ?, touch_seconds = ?, touch_working_seconds = ?
            where assignment_id = ? and first_touch_at is null""";

    private final JdbcClient database;

    HandOffTimes(JdbcClient database) {
        this.database = database;
    }

    /** An owner whom nobody has seen speak with or write to the person yet. */
    record Untouched(long id, String team, String assignee, Instant assignedAt) {}

    void begin(long assignment, Assignment offer) {
        add(BEGIN, assignment, offer);
    }

    /** The lead goes on with another owner, who was not asked. */
    void takeOver(long assignment, Assignment taken) {
        add(TAKE_OVER, assignment, taken);
    }

    /**
     * A colleague takes over the offer that was claimed just now, with all of its times.
     *
     * @return since when the lead was offered; empty when nobody claimed one
     */
    Optional<Instant> claim(long assignment, Assignment by) {
        int claimed = database.sql(CLAIM)
                .param("id", assignment)
                .param("assignee", by.assignee())
                .param("lead", by.leadId())
                .update();
        return claimed == 0
                ? Optional.empty()
                : database.sql("select assigned_at from hand_off where assignment_id = ?")
                        .param(assignment)
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant);
    }

    /** The letter has left by which the owner learns of the lead. */
    void notified(long assignment, Instant at) {
        database.sql(NOTIFIED).param("id", assignment).param("at", utc(at)).update();
    }

    /**
     * The seller accepted or refused after so much working time.
     *
     * @return whether they had been asked
     */
    boolean answer(long assignment, Assignment answered, Instant at, Duration after) {
        Refusal refusal = answered.refusal();
        return database.sql(ANSWER)
                        .param("id", assignment)
                        .param("state", answered.state().name())
                        .param("refusal", refusal == null ? null : refusal.name())
                        .param("accepted", answered.state() == AssignmentState.ACCEPTED ? utc(at) : null)
                        .param("seconds", after.toSeconds())
                        .update()
                > 0;
    }

    /** The offer ended without an answer; one that was answered before stays what it was. */
    void end(long assignment, AssignmentState state) {
        database.sql(END).param("id", assignment).param("state", state.name()).update();
    }

    Optional<Untouched> untouched(long lead) {
        return database.sql(UNTOUCHED)
                .param(lead)
                .query((row, index) -> new Untouched(
                        row.getLong("id"),
                        row.getString("team"),
                        row.getString("assignee"),
                        row.getObject("assigned_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void touch(long assignment, Instant at, Duration elapsed, Duration working) {
        database.sql(TOUCH)
                .params(utc(at), elapsed.toSeconds(), working.toSeconds(), assignment)
                .update();
    }

    private void add(String insert, long assignment, Assignment written) {
        database.sql(insert)
                .param("id", assignment)
                .param("lead", written.leadId())
                .param("team", written.teamCode())
                .param("assignee", written.assignee())
                .param("at", utc(written.assignedAt()))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
