package dev.baton.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ProblemDetail;
import org.springframework.web.multipart.MultipartException;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();

    @ParameterizedTest
    @CsvSource({
        "No space left on device, 507, This node has no room for the upload",
        "Disk quota exceeded, 507, This node has no room for the upload",
        "Stream ended unexpectedly, 400, The multipart body cannot be read"
    })
    void anUploadForWhichThereIsNoDiskIsNotTheCallersFault(String cause, int status, String detail) {
        ProblemDetail problem = advice.unreadable(
                new MultipartException("Failed to parse", new IllegalStateException(new IOException(cause))));

        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getDetail()).startsWith(detail).doesNotContain(cause);
    }
}
