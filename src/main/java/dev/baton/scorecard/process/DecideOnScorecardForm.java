package dev.baton.scorecard.process;

import dev.baton.lead.Words;
import dev.baton.lifecycle.TaskAtHand;
import dev.baton.lifecycle.TaskForm;
import dev.baton.platform.People;
import dev.baton.rehearsal.Comparison;
import dev.baton.scorecard.Proposal;
import dev.baton.scorecard.ProposedRow;
import dev.baton.scorecard.ProposedRows;
import dev.baton.scorecard.ScorecardId;
import dev.baton.scorecard.Scorecards;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DecideOnScorecardForm implements TaskForm<DecideOnScorecardForm.Answer> {

    enum Decision {
        ACCEPT,
        REJECT
    }

    record Answer(
            @NotNull Decision scorecardDecision,
            @Nullable @Size(max = 2000) String reason) {

        @AssertTrue(message = "reason: say why the scorecard is rejected")
        boolean isReasonGiven() {
            return scorecardDecision != Decision.REJECT || reason != null && !reason.isBlank();
        }
    }

    private static final int PERCENT = 100;

    private final Scorecards scorecards;
    private final People people;

    DecideOnScorecardForm(Scorecards scorecards, People people) {
        this.scorecards = scorecards;
        this.people = people;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        Proposal about = scorecards.get(new ScorecardId(task.subject()));
        Comparison judged = scorecards.judgedOf(about);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("number", about.number());
        shown.put("proposedBy", people.nameOf(about.proposedBy()));
        shown.put("proposedAt", Words.time(about.proposedAt()));
        shown.put("period", "%s to %s".formatted(Words.day(about.fromDay()), Words.day(about.toDay())));
        shown.put("learned", about.learned());
        shown.put("judged", judged.leads());
        shown.put("won", judged.areaUnderCurve().won());
        shown.put("areaLive", text(about.areaLive()));
        shown.put("areaProposed", text(about.areaProposed()));
        shown.put("changed", judged.changed());
        shown.put(
                "moves",
                judged.moves().stream().map(DecideOnScorecardForm::move).toList());
        shown.put(
                "bands",
                judged.bands().stream().map(DecideOnScorecardForm::band).toList());
        ProposedRows said = scorecards.rowsOf(about);
        shown.put("attributes", String.join(", ", said.attributes()));
        shown.put("rows", rows(said.rows()));
        shown.put("kept", rows(said.kept()));
        shown.put(
                "dropped",
                said.dropped().stream().map(DecideOnScorecardForm::gone).toList());
        shown.put(
                "remarks",
                said.remarks().stream()
                        .map(remark -> Map.of("remark", remark.row()))
                        .toList());
        return Map.of("scorecard", shown);
    }

    @Override
    public Map<String, Object> submit(TaskAtHand task, Answer answer) {
        boolean accept = answer.scorecardDecision() == Decision.ACCEPT;
        scorecards.decide(new ScorecardId(task.subject()), accept, answer.reason(), task.user());
        return Map.of(ScorecardReviewProcess.ACCEPTED, accept);
    }

    private static Map<String, Object> move(Comparison.Move move) {
        return Map.of("from", Words.of(move.from()), "to", Words.of(move.to()), "leads", move.leads());
    }

    private static Map<String, Object> band(Comparison.Band band) {
        return Map.of("band", Words.of(band.band()), "live", outcome(band.live()), "learned", outcome(band.tried()));
    }

    private static List<Map<String, Object>> rows(List<ProposedRow> rows) {
        return rows.stream().map(DecideOnScorecardForm::row).toList();
    }

    private static Map<String, Object> row(ProposedRow row) {
        return Map.of("table", Words.title(row.table()), "row", row.row(), "points", row.points());
    }

    private static Map<String, Object> gone(ProposedRow row) {
        Map<String, Object> shown = new LinkedHashMap<>(row(row));
        shown.put("why", Objects.requireNonNullElse(row.why(), ""));
        return shown;
    }

    private static String outcome(Comparison.Outcome outcome) {
        Double rate = outcome.winRate();
        return rate == null
                ? "%d leads".formatted(outcome.leads())
                : "%d leads, %d %% of them won".formatted(outcome.leads(), Math.round(rate * PERCENT));
    }

    private static String text(@Nullable Double area) {
        return area == null ? "" : String.format(java.util.Locale.ROOT, "%.3f", area);
    }
}
