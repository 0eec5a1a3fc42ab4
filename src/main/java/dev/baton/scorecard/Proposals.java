package dev.baton.scorecard;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Proposals extends Repository<Proposal, Long> {

    Proposal save(Proposal proposal);

    Optional<Proposal> findById(Long id);

    Optional<Proposal> findByNumber(String number);

    @Query("select * from scorecard_proposal where id < :before order by id desc limit :most")
    List<Proposal> page(long before, int most);
}
