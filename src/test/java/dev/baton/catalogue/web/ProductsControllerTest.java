package dev.baton.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.baton.catalogue.Catalogue;
import dev.baton.catalogue.Product;
import dev.baton.support.BatonTest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BatonTest
class ProductsControllerTest {

    @Autowired
    private MockMvc api;

    @Autowired
    private Catalogue catalogue;

    private @Nullable Product before;

    @BeforeEach
    void remember() {
        before = catalogue.find("TEAM").orElseThrow();
    }

    @AfterEach
    void restore() {
        if (before != null) {
            catalogue.change(before, "test");
        }
    }

    @Test
    void everybodyReadsTheCatalogue() throws Exception {
        api.perform(get("/api/products").with(user("rep")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == 'TEAM')].listPrice").value(4800.0));
    }

    @Test
    void nobodyReadsItWithoutALogin() throws Exception {
        api.perform(get("/api/products")).andExpect(status().isUnauthorized());
    }

    @Test
    void aSellerChangesNoPrice() throws Exception {
        change("rep", "TEAM", "5000", "4000").andExpect(status().isForbidden());
        change("sales-manager", "TEAM", "5000", "4000").andExpect(status().isForbidden());

        assertThat(catalogue.find("TEAM")).contains(Objects.requireNonNull(before));
    }

    @Test
    void whoMayNotChangeAProductIsNotToldHow() throws Exception {
        for (String body : List.of("{", "[]", "{\"code\": \"TEAM\"}", "{\"unknown\": 1}")) {
            put("rep", "TEAM", body).andExpect(status().isForbidden());
        }
    }

    @Test
    void aRuleAboutSeveralFieldsNamesTheFields() throws Exception {
        change("product", "TEAM", "5000", "5001")
                .andExpect(jsonPath("$.errors[0].field").value("floorPrice"))
                .andExpect(jsonPath("$.errors[0].message").value("must not be above listPrice"));
        change("product", "TEAM", "JPY", "10.5", "9.5")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value("currency"));
    }

    @Test
    void theProductTeamChangesAPrice() throws Exception {
        change("product", "TEAM", "5000", "4000").andExpect(status().isOk());

        assertThat(catalogue.find("TEAM").map(Product::listPrice))
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("5000"));
    }

    @Test
    void aFloorAboveTheListPriceIsRefused() throws Exception {
        change("product", "TEAM", "5000", "5001").andExpect(status().isBadRequest());
    }

    @Test
    void aProductThatDoesNotExistIsNotFound() throws Exception {
        change("product", "GIFT", "5000", "4000").andExpect(status().isNotFound());
    }

    private ResultActions change(String user, String code, String list, String floor) throws Exception {
        return change(user, code, "EUR", list, floor);
    }

    private ResultActions change(String user, String code, String currency, String list, String floor)
            throws Exception {
        String body = """
                {"code": "%s", "name": "Team plan", "segment": "SMALL_BUSINESS", "listPrice": %s, "floorPrice": %s,
                 "currency": "%s", "sellingPoint": "Fast"}""".formatted(code, list, floor, currency);
        return put(user, code, body);
    }

    private ResultActions put(String user, String code, String body) throws Exception {
        return api.perform(MockMvcRequestBuilders.put("/api/products/" + code)
                .with(user(user))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static RequestPostProcessor user(String name) {
        return httpBasic(name, "Baton-Demo-2026");
    }
}
