package dev.baton.callback;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface CallbackRows extends Repository<Callback, Long> {

    Callback save(Callback callback);

    Optional<Callback> findByIdAndLeadId(Long id, Long leadId);

    @Query("select * from callback where lead_id = :leadId order by id desc limit :most")
    List<Callback> latest(long leadId, int most);
}
