package dev.baton.engagement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Discoveries extends Repository<Discovery, Long> {

    Discovery save(Discovery discovery);

    @Query("select * from discovery where lead_id = :leadId order by id desc limit 1")
    List<Discovery> newest(long leadId);

    /** Many leads have none yet, which would cost an exception of the library. */
    default Optional<Discovery> latest(long leadId) {
        return newest(leadId).stream().findFirst();
    }
}
