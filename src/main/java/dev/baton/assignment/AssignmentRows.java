package dev.baton.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface AssignmentRows extends Repository<Assignment, Long> {

    Assignment save(Assignment assignment);

    Optional<Assignment> findByOpenLeadId(Long leadId);

    /** Sellers who may not be offered the lead: they refused it once, or were silent since it was last qualified. */
    @Query("""
            select distinct assignee from assignment where lead_id = :leadId
            and (state = 'REFUSED' or (state = 'TAKEN_BACK' and assigned_at >= :since))""")
    List<String> excluded(long leadId, Instant since);

    @Query("select * from assignment where lead_id = :leadId order by id desc limit 1")
    Optional<Assignment> latest(long leadId);

    @Query("select count(*) from assignment where lead_id = :leadId and assignee = :seller and state = 'REFUSED'")
    int refusals(long leadId, String seller);
}
