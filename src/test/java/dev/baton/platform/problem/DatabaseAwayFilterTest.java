package dev.baton.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayFilterTest {

    private final DatabaseAwayFilter filter = new DatabaseAwayFilter(new ObjectMapper());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoCannotEvenBeRecognisedIsToldToComeAgain() throws Exception {
        run((request, answer) -> {
            throw new ServletException(new CannotCreateTransactionException("no connection"));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("try again soon").doesNotContain("no connection");
    }

    @Test
    void theEnginesOwnWordForItCounts() throws Exception {
        run((request, answer) -> {
            throw new IllegalStateException(new PersistenceException("gone"));
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void otherMistakesStayWhatTheyAre() {
        assertThatThrownBy(() -> run((request, answer) -> {
                    throw new IllegalStateException("a mistake of ours");
                }))
                .hasMessage("a mistake of ours");
    }

    @Test
    void aDatabaseThatRefusesAValueIsNotAway() {
        assertThatThrownBy(() -> run((request, answer) -> {
                    throw new ServletException(new DataIntegrityViolationException("too long"));
                }))
                .hasRootCauseMessage("too long");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private void run(FilterChain chain) throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest("GET", "/api/leads"), response, chain);
    }
}
