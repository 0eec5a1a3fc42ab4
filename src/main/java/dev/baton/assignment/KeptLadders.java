package dev.baton.assignment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionLog.MatchedRule;
import dev.baton.lifecycle.DecisionRecord;
import dev.baton.lifecycle.DecisionTables;
import dev.baton.platform.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how a lead came to its seller, and tells it: each row of the table, whether it fits, and what came of it. */
@Component
class KeptLadders {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final LadderRows rows;
    private final DecisionLog decisions;
    private final DecisionTables tables;
    private final People people;
    private final ObjectMapper json;

    KeptLadders(LadderRows rows, DecisionLog decisions, DecisionTables tables, People people, ObjectMapper json) {
        this.rows = rows;
        this.decisions = decisions;
        this.tables = tables;
        this.people = people;
        this.json = json;
    }

    void keep(Assignment offer, Choice choice) {
        rows.add(offer.writtenId(), choice.decision(), choice.rung(), write(choice.steps()));
    }

    /** Whether nobody else could take it, so that it waits in the queue. */
    boolean isQueued(Assignment offer) {
        return rows.findById(offer.writtenId())
                .filter(kept -> kept.rung().equals(Choice.QUEUE))
                .isPresent();
    }

    /** Keeps the same for an offer that follows another. */
    void keepAgain(Assignment offer, Assignment before) {
        rows.findById(before.writtenId())
                .ifPresent(kept -> rows.add(offer.writtenId(), kept.decisionId(), kept.rung(), kept.steps()));
    }

    /** Keeps why nobody could take it, for an offer that a person made out of the queue. */
    void keepByHand(Assignment offer, Assignment queued) {
        rows.findById(queued.writtenId())
                .ifPresent(kept -> rows.add(offer.writtenId(), kept.decisionId(), Choice.BY_HAND, kept.steps()));
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
        Map<Long, List<Step>> steps =
                kept.stream().collect(Collectors.toMap(LadderRow::assignmentId, row -> read(row.steps())));
        UnaryOperator<String> names = namesIn(steps.values());
        return kept.stream()
                .collect(Collectors.toMap(
                        LadderRow::assignmentId,
                        row -> tell(steps.getOrDefault(row.assignmentId(), List.of()), madeBy(row, made), names)));
    }

    /** Those of everybody who was asked, read at once. */
    private UnaryOperator<String> namesIn(Collection<List<Step>> ladders) {
        Set<String> asked = ladders.stream()
                .flatMap(List::stream)
                .flatMap(step -> Stream.concat(
                        Stream.ofNullable(step.seller()), step.passed().stream().map(Passed::seller)))
                .collect(Collectors.toSet());
        Map<String, String> names = people.names(asked);
        return user -> names.getOrDefault(user, user);
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

    private List<LadderLine> tell(List<Step> kept, @Nullable DecisionRecord made, UnaryOperator<String> names) {
        if (made == null) {
            return List.of();
        }
        Map<String, Step> steps = kept.stream().collect(Collectors.toMap(Step::row, Function.identity(), (a, b) -> b));
        Map<String, Object> facts = decisions.inputsOf(made);
        List<String> fitting =
                decisions.rulesOf(made).stream().map(MatchedRule::id).toList();
        return tables.rowsOf(made).stream()
                .map(row -> fitting.contains(row.id())
                        ? new LadderLine(
                                row.words(), true, LadderWords.of(steps.get(row.id()), names), steps.get(row.id()))
                        : new LadderLine(row.words(), false, LadderWords.misfit(row, facts), null))
                .toList();
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
