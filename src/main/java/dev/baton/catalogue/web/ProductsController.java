package dev.baton.catalogue.web;

import dev.baton.catalogue.Catalogue;
import dev.baton.catalogue.Product;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/products")
@Tag(name = "Products")
class ProductsController {

    private final Catalogue catalogue;

    ProductsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    @Operation(summary = "List what is for sale")
    List<Product> all() {
        return catalogue.all();
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasAnyAuthority('product', 'camunda-admin')")
    @Operation(summary = "Change a product; quotes already drafted keep their prices")
    Product change(@PathVariable String code, @RequestBody @Valid Product changed, Principal user) {
        if (!changed.code().equals(code)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The code in the body is not that of the path");
        }
        return catalogue
                .change(changed, user.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no product " + code));
    }
}
