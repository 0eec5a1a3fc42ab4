package dev.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.support.BatonIT;
import dev.baton.support.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens many connections and sends nearly nothing: more of them than the web server has threads. */
@BatonIT
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowSendersIT {

    private static final int MORE_THAN_THREADS = 70;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    private final List<Socket> connections = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/public/campaigns/none/leads, application/json",
        "POST, /f/none, application/x-www-form-urlencoded",
        "POST, /confirm/none, application/x-www-form-urlencoded",
        "POST, /mail/none/unsubscribe, application/x-www-form-urlencoded",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist, application/x-www-form-urlencoded",
        "POST, /api/leads, application/json",
        "PUT, /api/leads, application/x-www-form-urlencoded",
        "POST, /engine-rest/task, application/json",
        "POST, /nowhere, application/json"
    })
    void manyWhoSendSlowlyLeaveThreadsForProbesAndPeople(String method, String path, String type) throws Exception {
        for (int number = 0; number < MORE_THAN_THREADS; number++) {
            beginsToSend(method, path, type);
        }
        TimeUnit.MILLISECONDS.sleep(200); // so that each has got what it can get

        long begin = System.nanoTime();
        assertThat(Visitor.stranger(port).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(Visitor.program(port, "admin").get("/api/leads?limit=1").statusCode())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void whoFindsTheShareTakenIsToldToComeAgain() throws Exception {
        for (int number = 0; number < MORE_THAN_THREADS; number++) {
            beginsToSend("POST", "/api/public/campaigns/none/leads", JSON);
        }

        String answer = heardBy(theFirstToBeAnswered());

        assertThat(answer)
                .startsWith("HTTP/1.1 503")
                .contains("Retry-After: 5", "application/problem+json", "try again");
    }

    @Test
    void whoWasAnsweredBeforeTheEndReadsTheAnswerAndTheConnectionEnds() throws Exception {
        beginsToSend("POST", "/api/leads", JSON);

        assertThat(heardBy(connections.get(0))).startsWith("HTTP/1.1 401").contains("Log in with the name");
    }

    @Test
    void placesAreFreeAgainWhenTheSlowOnesHaveLeft() throws Exception {
        for (int number = 0; number < MORE_THAN_THREADS; number++) {
            beginsToSend("POST", "/f/none", FORM);
        }
        hangUp();

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int status;
        do {
            status = Visitor.stranger(port).get("/f/none").statusCode();
        } while (status == 503 && System.nanoTime() < end);
        assertThat(status).isEqualTo(404);
    }

    private void beginsToSend(String method, String path, String type) throws IOException {
        Socket connection = new Socket("127.0.0.1", port);
        connections.add(connection);
        connection
                .getOutputStream()
                .write("%s %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 2000\r\n\r\n{"
                        .formatted(method, path, type)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Whoever has a place is waited for; which of them came in vain is the machine's choice. */
    private Socket theFirstToBeAnswered() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            for (Socket connection : connections) {
                                if (connection.getInputStream().available() > 0) {
                                    return Optional.of(connection);
                                }
                            }
                            return Optional.<Socket>empty();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** All that comes until the other side hangs up. */
    private static String heardBy(Socket connection) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        connection.getInputStream().transferTo(heard);
        return heard.toString(StandardCharsets.UTF_8);
    }
}
