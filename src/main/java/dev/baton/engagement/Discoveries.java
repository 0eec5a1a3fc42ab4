package dev.baton.engagement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Discoveries extends Repository<Discovery, Long> {

    Discovery save(Discovery discovery);

    @Query("select * from discovery where lead_id = :leadId order by id desc limit 1")
    List<Discovery> newest(long leadId);

    /** Many leads have none yet: read as a list, because the library makes an exception of a single row that is not there. */
    default Optional<Discovery> latest(long leadId) {
        return newest(leadId).stream().findFirst();
    }
}
