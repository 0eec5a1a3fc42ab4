package dev.baton.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Products extends Repository<Product, String> {

    List<Product> findAllByOrderBySegmentAscListPriceAsc();

    Optional<Product> findById(String code);

    Product save(Product product);

    long count();
}
