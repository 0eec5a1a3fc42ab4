package dev.baton.assignment;

import dev.baton.lead.LeadId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who had a lead, the first one first, each with why it was them. */
@Service
public class AssignmentHistory {

    private static final int MOST = 200;

    private final AssignmentRows rows;
    private final KeptLadders ladders;

    AssignmentHistory(AssignmentRows rows, KeptLadders ladders) {
        this.rows = rows;
        this.ladders = ladders;
    }

    /** One of those who had it. */
    public record Entry(
            long id,
            String team,
            String seller,
            String reason,
            AssignmentState state,
            @Nullable Refusal refusal,
            @Nullable String note,
            Instant assignedAt,
            @Nullable Instant endedAt,
            List<LadderLine> ladder) {}

    @Transactional(readOnly = true)
    public List<Entry> of(LeadId lead) {
        return rows.history(lead.value(), MOST).stream().map(this::entry).toList();
    }

    private Entry entry(Assignment assignment) {
        return new Entry(
                assignment.writtenId(),
                assignment.teamCode(),
                assignment.assignee(),
                assignment.reason(),
                assignment.state(),
                assignment.refusal(),
                assignment.note(),
                assignment.assignedAt(),
                assignment.endedAt(),
                ladders.of(assignment));
    }
}
