package dev.baton.assignment;

import dev.baton.lead.LeadId;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionLog.MatchedRule;
import dev.baton.lifecycle.DecisionRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the ladder of a lead from what {@code route-lead} has decided last. */
@Component
class Ladders {

    static final String TABLE = "route-lead";

    private static final int LONGEST_RUNG = 40;

    private static final String NEXT_ROW = "NEXT_ROW";

    private final DecisionLog decisions;

    Ladders(DecisionLog decisions) {
        this.decisions = decisions;
    }

    Ladder of(LeadId lead) {
        return decisions.latest(lead, TABLE).map(this::read).orElseGet(() -> new Ladder(null, List.of()));
    }

    private Ladder read(DecisionRecord made) {
        return new Ladder(
                made.writtenId(),
                made.decidedAt(),
                decisions.rulesOf(made).stream().map(Ladders::route).toList());
    }

    // a table of the business may leave columns out: then nothing is asked for, and nothing comes after the row
    private static Route route(MatchedRule rule) {
        Map<String, Object> says = rule.outputs();
        String rung = text(says, "rung");
        return new Route(
                rule.id(),
                rung == null ? "ROW" : rung.substring(0, Math.min(LONGEST_RUNG, rung.length())),
                rule.rule(),
                text(says, "seller"),
                text(says, "teamCode"),
                text(says, "skill"),
                text(says, "languageWanted"),
                !NEXT_ROW.equals(text(says, "ifNobody")));
    }

    private static @Nullable String text(Map<String, Object> says, String column) {
        Object value = says.get(column);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
