package dev.baton.assignment;

import dev.baton.lead.LeadId;
import dev.baton.platform.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who had a lead, the first one first, each with why it was them; of very many the newest. */
@Service
public class AssignmentHistory {

    private static final int MOST = 200;

    private final AssignmentRows rows;
    private final KeptLadders ladders;
    private final People people;

    AssignmentHistory(AssignmentRows rows, KeptLadders ladders, People people) {
        this.rows = rows;
        this.ladders = ladders;
        this.people = people;
    }

    /** One of those who had it. */
    public record Entry(
            long id,
            String team,
            String seller,
            String sellerName,
            String reason,
            AssignmentState state,
            @Nullable Refusal refusal,
            @Nullable String note,
            Instant assignedAt,
            @Nullable Instant endedAt,
            List<LadderLine> ladder) {}

    @Transactional(readOnly = true)
    public List<Entry> of(LeadId lead) {
        List<Assignment> page = rows.history(lead.value(), MOST);
        Map<Long, List<LadderLine>> lines = ladders.of(page);
        Map<String, String> names =
                people.names(page.stream().map(Assignment::assignee).toList());
        return page.stream()
                .map(one -> entry(
                        one,
                        names.getOrDefault(one.assignee(), one.assignee()),
                        lines.getOrDefault(one.writtenId(), List.of())))
                .toList();
    }

    private static Entry entry(Assignment assignment, String name, List<LadderLine> ladder) {
        return new Entry(
                assignment.writtenId(),
                assignment.teamCode(),
                assignment.assignee(),
                name,
                assignment.reason(),
                assignment.state(),
                assignment.refusal(),
                assignment.note(),
                assignment.assignedAt(),
                assignment.endedAt(),
                ladder);
    }
}
