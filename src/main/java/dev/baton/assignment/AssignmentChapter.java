package dev.baton.assignment;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has the lead, and why this seller, row by row while they are asked; or why they refused it. */
@Component
class AssignmentChapter implements StoryChapter {

    private final AssignmentRows rows;
    private final KeptLadders ladders;

    AssignmentChapter(AssignmentRows rows, KeptLadders ladders) {
        this.rows = rows;
        this.ladders = ladders;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        Optional<Assignment> latest = rows.latest(lead.value());
        story.put("assignment", latest.map(AssignmentChapter::facts).orElse(Map.of()));
        story.put(
                "ladder",
                latest.filter(Assignment::isOffered).map(ladders::of).orElse(List.of()).stream()
                        .map(line -> Map.of("row", line.row(), "result", line.result()))
                        .toList());
    }

    private static Map<String, Object> facts(Assignment latest) {
        return Map.of(
                "assignee", latest.assignee(),
                "reason", latest.reason(),
                "state", Words.of(latest.state()),
                "refusal", latest.refusal() == null ? "" : Words.of(latest.refusal()),
                "note", latest.note() == null ? "" : latest.note(),
                "since", Words.time(latest.assignedAt()));
    }
}
