package dev.baton.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LeadInLogFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/api/leads/L-2026-000001, L-2026-000001",
        "/api/leads/L-2026-1000001/interactions, L-2026-1000001",
        "/api/leads,",
        "/api/leads/L-2026-1%0Aforged,",
        "/engine-rest/task,"
    })
    void aLeadIsNamedWhileItsRequestLastsAndNotAfterwards(String path, @Nullable String lead) throws Exception {
        AtomicReference<@Nullable String> meanwhile = new AtomicReference<>();
        FilterChain chain = (request, response) -> {
            meanwhile.set(MDC.get("lead"));
            MDC.put("lead", "by a task");
        };

        new LeadInLogFilter().doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), chain);

        assertThat(meanwhile).hasValue(lead);
        assertThat(MDC.get("lead")).isNull();
    }
}
