package dev.baton.assignment;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has the lead, and why this seller. */
@Component
class AssignmentChapter implements StoryChapter {

    private final AssignmentRows rows;

    AssignmentChapter(AssignmentRows rows) {
        this.rows = rows;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        story.put(
                "assignment",
                rows.latest(lead.value())
                        .map(latest -> Map.of(
                                "assignee", latest.assignee(),
                                "reason", latest.reason(),
                                "state", Words.of(latest.state()),
                                "since", Words.time(latest.assignedAt())))
                        .orElse(Map.of()));
    }
}
