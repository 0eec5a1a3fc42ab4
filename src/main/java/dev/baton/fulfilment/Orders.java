package dev.baton.fulfilment;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Orders extends Repository<Order, Long> {

    Order save(Order order);

    boolean existsByQuoteId(long quoteId);

    @Query("select * from sales_order where lead_id = :leadId order by id desc limit 1")
    Optional<Order> latest(long leadId);
}
