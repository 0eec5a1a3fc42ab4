package dev.baton.closing;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Quotes extends Repository<Quote, Long> {

    Quote save(Quote quote);

    @Query("select * from quote where lead_id = :leadId order by id desc")
    List<Quote> newestFirst(long leadId);
}
