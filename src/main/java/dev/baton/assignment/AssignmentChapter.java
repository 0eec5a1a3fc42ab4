package dev.baton.assignment;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import dev.baton.platform.People;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has the lead, and why this seller, row by row while they are asked; or why they refused it. */
@Component
class AssignmentChapter implements StoryChapter {

    /** The row that decided, then what fits, then the rest: the first page of the table answers. */
    private static final Comparator<LadderLine> ANSWER_FIRST = Comparator.comparing(AssignmentChapter::isChosen)
            .thenComparing(LadderLine::fits)
            .reversed();

    private final AssignmentRows rows;
    private final KeptLadders ladders;
    private final Teams teams;
    private final People people;

    AssignmentChapter(AssignmentRows rows, KeptLadders ladders, Teams teams, People people) {
        this.teams = teams;
        this.people = people;
        this.rows = rows;
        this.ladders = ladders;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        Optional<Assignment> latest = rows.latest(lead.value());
        story.computeIfPresent("team", (key, code) -> nameOf(code.toString()));
        story.put("assignment", latest.map(this::facts).orElse(Map.of()));
        story.put(
                "ladder",
                latest.filter(Assignment::isOffered).map(ladders::of).orElse(List.of()).stream()
                        .sorted(ANSWER_FIRST)
                        .map(line -> Map.of("row", line.row(), "result", line.result()))
                        .toList());
    }

    private String nameOf(String team) {
        return team.isEmpty() ? "" : teams.findById(team).map(Team::name).orElse(team);
    }

    private static boolean isChosen(LadderLine line) {
        return line.step() != null && line.step().result() == Step.Result.CHOSEN;
    }

    private Map<String, Object> facts(Assignment latest) {
        return Map.of(
                "assignee", people.nameOf(latest.assignee()),
                "reason", latest.reason(),
                "state", Words.of(latest.state()),
                "refusal", latest.refusal() == null ? "" : Words.of(latest.refusal()),
                "note", latest.note() == null ? "" : latest.note(),
                "since", Words.time(latest.assignedAt()));
    }
}
