package dev.baton.nurture;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Stays extends Repository<Stay, Long> {

    Stay save(Stay stay);

    Optional<Stay> findByOpenLeadId(Long lead);

    @Query("select * from nurture where lead_id = :lead order by id desc limit 1")
    Optional<Stay> latest(long lead);
}
