package dev.baton.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface CallbackRows extends Repository<Callback, Long> {

    Callback save(Callback callback);

    Optional<Callback> findByIdAndLeadId(Long id, Long leadId);

    /** What that seller still has to call. */
    @Query("""
            select * from callback where lead_id = :leadId and caller = :caller and at > :now
            order by id limit :most""")
    List<Callback> toCome(long leadId, String caller, Instant now, int most);

    @Query("select * from callback where lead_id = :leadId order by id desc limit :most")
    List<Callback> latest(long leadId, int most);
}
