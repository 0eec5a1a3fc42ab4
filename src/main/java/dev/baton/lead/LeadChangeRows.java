package dev.baton.lead;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface LeadChangeRows extends Repository<LeadChange, Long> {

    @Query("select * from lead_change where lead_id = :leadId order by id desc limit :most")
    List<LeadChange> latest(long leadId, int most);
}
