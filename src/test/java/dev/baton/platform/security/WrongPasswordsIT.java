package dev.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.Visitor;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@BatonIT
@ExtendWith(OutputCaptureExtension.class)
class WrongPasswordsIT {

    private static final String PASSWORD = "Quite-Long-2026";
    private static final int MOST = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void somebody() {
        User user = identity.newUser("mallory");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }

    @AfterEach
    void nobody() {
        identity.deleteUser("mallory");
    }

    @Test
    void aWrongPasswordIsRefusedAndTheRightOneStillWorks() {
        assertThat(ask("Wrong-One-2026")).isEqualTo(401);
        // one mistake locks for some seconds
        identity.unlockUser("mallory");
        assertThat(ask(PASSWORD)).isEqualTo(200);
    }

    @Test
    void whatSomebodyTypesAsANameIsNotWrittenDown(CapturedOutput log) {
        Visitor visitor = Visitor.browser(port, "my-password-by-mistake");
        ask("Wrong-One-2026");

        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).doesNotContain("my-password-by-mistake");
        assertThat(log.toString()).doesNotContain("my-password-by-mistake");
    }

    @Test
    void whoGuessedTooOftenIsLockedOutEvenWithTheRightPassword() {
        IntStream.range(0, MOST).forEach(guess -> ask("Wrong-%d-2026".formatted(guess)));

        assertThat(ask(PASSWORD)).isEqualTo(401);
    }

    @Test
    void whoIsDeletedIsOutWithTheNextRequest() {
        assertThat(ask(PASSWORD)).isEqualTo(200);
        identity.deleteUser("mallory");
        assertThat(ask(PASSWORD)).isEqualTo(401);
    }

    @Test
    void aGroupCountsFromTheNextRequestOnAndNoLonger() {
        assertThat(oversee()).isEqualTo(403);
        identity.createMembership("mallory", "sales-managers");
        assertThat(oversee()).isEqualTo(200);
        identity.deleteMembership("mallory", "sales-managers");
        assertThat(oversee()).isEqualTo(403);
    }

    private int ask(String password) {
        return Visitor.program(port, "mallory", password)
                .get("/engine-rest/task/count")
                .statusCode();
    }

    private int oversee() {
        return Visitor.program(port, "mallory", PASSWORD)
                .get("/engine-rest/version")
                .statusCode();
    }
}
