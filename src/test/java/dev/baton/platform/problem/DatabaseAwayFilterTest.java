package dev.baton.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
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

    @ParameterizedTest
    @CsvSource({
        "/api/mail/blocked/ada@acme.example, /api/mail",
        "/mail/ada.acme/unsubscribe, /mail",
        "/ada@acme.example, /",
        "/api/ada%40acme.example, /api",
        "/engine-rest/user/ada/profile, /engine-rest/user"
    })
    void theLogSaysWhereItWentAndNamesNobody(String path, String area, CapturedOutput log) throws Exception {
        filter.doFilter(new MockHttpServletRequest("DELETE", path), response, (request, answer) -> {
            throw new CannotCreateTransactionException("of ada", new SQLTransientConnectionException("ada waits"));
        });

        assertThat(log)
                .contains(
                        "DELETE %s was turned away: CannotCreateTransactionException, by SQLTransientConnectionException"
                                .formatted(area))
                .doesNotContain("ada", "acme");
    }

    private void run(FilterChain chain) throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest("GET", "/api/leads"), response, chain);
    }
}
