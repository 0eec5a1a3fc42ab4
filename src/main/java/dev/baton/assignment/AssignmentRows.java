package dev.baton.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRows extends Repository<Assignment, Long> {

    Assignment save(Assignment assignment);

    Optional<Assignment> findByOpenLeadId(Long leadId);

    /** The offers after which a seller does not get the lead: refused once, or not answered since it was last qualified. */
    @Query("""
            select * from assignment where lead_id = :leadId
            and (state = 'REFUSED' or (state = 'TAKEN_BACK' and assigned_at >= :since))""")
    List<Assignment> declined(long leadId, Instant since);

    @Query("select * from assignment where lead_id = :leadId and state in ('REFUSED', 'TAKEN_BACK') order by id")
    List<Assignment> declined(long leadId);

    /** What the seller was offered or works on, but for what that hand-over has passed over. */
    @Query("""
            select * from assignment where assignee = :seller and open_lead_id is not null
            and not exists (
                select 1 from hand_over_move move where move.hand_over_id = :handOver and move.assignment_id = assignment.id)
            order by open_lead_id limit :most""")
    List<Assignment> toMove(String seller, long handOver, int most);

    /**
     * The same, but only what is of that team; of who sells there, only what they have as its manager, from the queue that
     * takes what nobody else can.
     */
    @Query("""
            select * from assignment where assignee = :seller and open_lead_id is not null and team_code = :team
            and (not exists (select 1 from rep where rep.user_id = :seller and rep.team_code = :team)
                or exists (
                    select 1 from assignment_ladder ladder
                    where ladder.assignment_id = assignment.id and ladder.rung = 'QUEUE'))
            and not exists (
                select 1 from hand_over_move move where move.hand_over_id = :handOver and move.assignment_id = assignment.id)
            order by open_lead_id limit :most""")
    List<Assignment> toMoveInTeam(String seller, String team, long handOver, int most);

    /** Whether the user has open leads of that team, and nobody takes them over because another manages it now. */
    @Query("""
            select exists (
                select 1 from assignment where assignee = :user and open_lead_id is not null and team_code = :team)
            and not exists (
                select 1 from hand_over where team_code = :team and user_id = :user
                and state = 'ORDERED' and reason = 'REPLACED')""")
    boolean keepsAnyOf(String team, String user);

    /** The newest, the first one of them first. */
    @Query("""
            select * from (select * from assignment where lead_id = :leadId order by id desc limit :most) newest
            order by id""")
    List<Assignment> history(long leadId, int most);

    @Query("select * from assignment where lead_id = :leadId order by id desc limit 1")
    Optional<Assignment> latest(long leadId);

    @Query("select count(*) from assignment where lead_id = :leadId and assignee = :seller and state = 'REFUSED'")
    int refusals(long leadId, String seller);
}
