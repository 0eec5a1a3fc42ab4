package dev.baton.fulfilment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Orders extends Repository<Order, Long> {

    Order save(Order order);

    boolean existsByQuoteId(long quoteId);

    @Query("select * from sales_order where lead_id = :leadId order by id desc limit 1")
    List<Order> newest(long leadId);

    /** Most leads have none yet, which would cost an exception of the library. */
    default Optional<Order> latest(long leadId) {
        return newest(leadId).stream().findFirst();
    }
}
