package dev.baton.closing;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Quotes extends Repository<Quote, Long> {

    Quote save(Quote quote);

    List<Quote> findByLeadIdOrderByIdDesc(long leadId);
}
