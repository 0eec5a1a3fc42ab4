package dev.baton.qualification;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Scores extends Repository<Score, Long> {

    Score save(Score score);

    @Query("select * from score where lead_id = :leadId and id < :before order by id desc limit :most")
    List<Score> page(long leadId, long before, int most);
}
