package dev.baton.catalogue;

import dev.baton.platform.AtHand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of all products. */
@Service
@Transactional
public class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final Products products;
    private final AtHand<String, Optional<Product>> found = new AtHand<>();

    Catalogue(Products products) {
        this.products = products;
    }

    /** All products by segment, the cheapest of each first. */
    @Transactional(readOnly = true)
    public List<Product> all() {
        return products.findAllByOrderBySegmentAscListPriceAsc();
    }

    @Transactional(readOnly = true)
    public Optional<Product> find(String code) {
        return found.map().computeIfAbsent(code, products::findById);
    }

    /** What people call the product; its code where the catalogue no longer has it. */
    @Transactional(readOnly = true)
    public String nameOf(String code) {
        return find(code).map(Product::name).orElse(code);
    }

    /** The products as the options of a select in a form. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> choices() {
        return all().stream()
                .map(product -> Map.of(
                        "value", product.code(),
                        "label", "%s (%s)".formatted(product.name(), Prices.text(product.list()))))
                .toList();
    }

    /** Changes a product that exists; quotes already drafted keep the price they were drafted with. */
    public Optional<Product> change(Product changed, String by) {
        return products.findById(changed.code()).map(before -> {
            LOG.info("{} changed product {} to {}", by, before, changed);
            found.map().remove(changed.code());
            return products.save(changed);
        });
    }
}
