package dev.baton.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

@BatonTest
class UnaskedControllersTest {

    @Autowired
    private HandlerMappingIntrospector controllers;

    @Test
    void noControllerIsLookedForBeforeTheFilters() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/leads/L-1");
        FilterChain next = (asked, answer) -> asked.setAttribute("went on", true);

        controllers.createCacheFilter().doFilter(request, new MockHttpServletResponse(), next);

        assertThat(Collections.list(request.getAttributeNames())).containsExactly("went on");
    }

    @Test
    void whoAsksForOneStillFindsThem() {
        assertThat(controllers.getHandlerMappings()).isNotEmpty();
    }
}
