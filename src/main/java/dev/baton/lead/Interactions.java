package dev.baton.lead;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Interactions extends Repository<Interaction, Long> {

    Interaction save(Interaction interaction);

    @Query("select * from interaction where lead_id = :leadId order by at desc, id desc limit :most")
    List<Interaction> latest(long leadId, int most);
}
