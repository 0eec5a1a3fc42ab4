package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadId;
import dev.baton.support.BatonTest;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@BatonTest
@ExtendWith(OutputCaptureExtension.class)
class SuperiorsTest {

    private static final Assignment LATE =
            Assignment.offer(new LeadId(1), "west", "sales-manager", "In the queue", Instant.EPOCH);

    @Autowired
    private Superiors superiors;

    @Autowired
    private HandOffPost post;

    @Autowired
    private IdentityService identity;

    @Test
    void theExecutivesHearWhatAManagerIsLateWith(CapturedOutput log) {
        superiors.provide();

        assertThat(post.above(LATE)).containsExactly("executive");
        assertThat(log).doesNotContain("Nobody is in the group executives");
    }

    @Test
    void whereThereAreNoExecutivesTheAdministratorsHearItAndTheStartSaysSo(CapturedOutput log) {
        identity.deleteMembership("executive", "executives");
        try {
            superiors.provide();

            assertThat(post.above(LATE)).containsExactly("admin");
            assertThat(post.ownerAndSuperiors(LATE)).containsExactly("sales-manager", "admin");
            assertThat(superiors.of("admin")).containsExactly("admin");
            assertThat(log).contains("Nobody is in the group executives");
        } finally {
            identity.createMembership("executive", "executives");
        }
    }
}
