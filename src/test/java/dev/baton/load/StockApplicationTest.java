package dev.baton.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@BatonTest
class StockApplicationTest {

    @Autowired
    private ApplicationContext application;

    @Test
    void whatItLeavesOutIsThere() {
        assertThat(StockApplication.OURS).allMatch(application::containsBean);
    }
}
