package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An assignment by itself. */
class AssignmentTest {

    @Test
    void aReasonNeverStopsAHandOver() {
        String reason = "Taken over from somebody (left). ".repeat(30);

        assertThat(Assignment.offer(new LeadId(1L), "west", "rep", reason, Instant.EPOCH)
                        .reason())
                .hasSize(500);
    }
}
