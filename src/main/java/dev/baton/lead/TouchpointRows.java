package dev.baton.lead;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface TouchpointRows extends Repository<Touchpoint, Long> {

    @Query("select * from touchpoint where lead_id = :leadId order by at desc, id desc limit :most")
    List<Touchpoint> latest(long leadId, int most);
}
