package dev.baton.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionLog.MatchedRule;
import dev.baton.lifecycle.DecisionRecord;
import dev.baton.lifecycle.DecisionTables;
import dev.baton.lifecycle.DecisionTables.TableRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how a lead came to its seller, and tells it: each row of the table, whether it fits, and what came of it. */
@Component
class KeptLadders {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final LadderRows rows;
    private final DecisionLog decisions;
    private final DecisionTables tables;
    private final ObjectMapper json;

    KeptLadders(LadderRows rows, DecisionLog decisions, DecisionTables tables, ObjectMapper json) {
        this.rows = rows;
        this.decisions = decisions;
        this.tables = tables;
        this.json = json;
    }

    void keep(Assignment offer, Choice choice) {
        rows.add(offer.writtenId(), choice.decision(), choice.rung(), write(choice.steps()));
    }

    /** The rows in the order of the table; none for who claimed the lead from a queue. */
    List<LadderLine> of(Assignment assignment) {
        return of(List.of(assignment)).getOrDefault(assignment.writtenId(), List.of());
    }

    /** The same for each of them, by its id. */
    Map<Long, List<LadderLine>> of(Collection<Assignment> assignments) {
        List<LadderRow> kept = rows.findByAssignmentIdIn(
                assignments.stream().map(Assignment::writtenId).toList());
        Map<Long, DecisionRecord> made = decisionsOf(kept);
        return kept.stream().collect(Collectors.toMap(LadderRow::assignmentId, row -> tell(row, madeBy(row, made))));
    }

    private static @Nullable DecisionRecord madeBy(LadderRow row, Map<Long, DecisionRecord> made) {
        return row.decisionId() == null ? null : made.get(row.decisionId());
    }

    private Map<Long, DecisionRecord> decisionsOf(List<LadderRow> kept) {
        List<Long> ids = kept.stream()
                .map(LadderRow::decisionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : decisions.all(ids).stream().collect(Collectors.toMap(DecisionRecord::writtenId, Function.identity()));
    }

    private List<LadderLine> tell(LadderRow kept, @Nullable DecisionRecord made) {
        Map<String, Step> steps =
                read(kept.steps()).stream().collect(Collectors.toMap(Step::row, Function.identity(), (a, b) -> b));
        if (made == null) {
            return List.of();
        }
        Map<String, Object> facts = decisions.inputsOf(made);
        List<String> fitting =
                decisions.rulesOf(made).stream().map(MatchedRule::id).toList();
        return tables.rowsOf(made).stream()
                .map(row -> line(row, fitting.contains(row.id()), steps.get(row.id()), facts))
                .toList();
    }

    private static LadderLine line(TableRow row, boolean fits, @Nullable Step step, Map<String, Object> facts) {
        if (!fits) {
            return new LadderLine(row.words(), false, LadderWords.misfit(row, facts), null);
        }
        return new LadderLine(row.words(), true, LadderWords.of(step), step);
    }

    private List<Step> read(String steps) {
        try {
            return json.readValue(steps, STEPS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept ladder is not readable JSON", broken);
        }
    }

    private String write(List<Step> steps) {
        try {
            return json.writeValueAsString(steps);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Steps are plain values", wrong);
        }
    }
}
