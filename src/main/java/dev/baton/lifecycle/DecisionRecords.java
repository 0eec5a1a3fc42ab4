package dev.baton.lifecycle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface DecisionRecords extends Repository<DecisionRecord, Long> {

    DecisionRecord save(DecisionRecord made);

    @Query("select * from decision_log where id in (:ids) order by id")
    List<DecisionRecord> all(Collection<Long> ids);

    @Query("select * from decision_log where lead_id = :leadId and decision = :decision order by id desc limit 1")
    Optional<DecisionRecord> latest(long leadId, String decision);

    @Query("""
            select * from decision_log where id in (
                select max(id) from decision_log where lead_id = :leadId group by decision)
            order by id""")
    List<DecisionRecord> latestOfEach(long leadId);
}
