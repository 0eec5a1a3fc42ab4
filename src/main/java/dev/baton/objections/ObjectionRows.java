package dev.baton.objections;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ObjectionRows extends Repository<Objection, Long> {

    Objection save(Objection objection);

    @Query("select * from objection where lead_id = :leadId order by id desc limit 50")
    List<Objection> newestFirst(long leadId);
}
