package dev.baton.closing;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Outcomes extends Repository<Outcome, Long> {

    Outcome save(Outcome outcome);

    @Query("select * from outcome where lead_id = :leadId order by id desc limit 1")
    Optional<Outcome> latest(long leadId);
}
