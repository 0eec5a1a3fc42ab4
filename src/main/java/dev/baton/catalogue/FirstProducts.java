package dev.baton.catalogue;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** Fills an empty catalogue from the configuration; a catalogue in use belongs to the product team. */
@Component
class FirstProducts implements ApplicationRunner {

    private final CatalogueProperties configured;
    private final Products products;
    private final JdbcAggregateOperations rows;

    FirstProducts(CatalogueProperties configured, Products products, JdbcAggregateOperations rows) {
        this.configured = configured;
        this.products = products;
        this.rows = rows;
    }

    @Override
    public void run(ApplicationArguments start) {
        if (products.count() > 0) {
            return;
        }
        try {
            rows.insertAll(configured.products());
        } catch (DuplicateKeyException anotherNodeWasQuicker) {
            // both have the same list
        }
    }
}
