package dev.baton.lifecycle;

import dev.baton.lead.Lead;
import dev.baton.lead.WorkStatus;
import dev.baton.lifecycle.Standing.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out of the tables where a lead stood: its stage, what was decided about it last, and what is still open. */
@Component
class Standings {

    private static final String PLAN_RECYCLING = "plan-recycling";
    private static final String PLAN_NURTURE = "plan-nurture";
    private static final Duration DAY = Duration.ofDays(1);

    private final DecisionLog decisions;
    private final OpenObjections objections;
    private final Clock clock;

    Standings(DecisionLog decisions, OpenObjections objections, Clock clock) {
        this.decisions = decisions;
        this.objections = objections;
        this.clock = clock;
    }

    Standing of(Lead lead) {
        return switch (lead.stage()) {
            case INQUIRY -> Standing.at(Step.QUALIFY);
            case NURTURE -> lead.workStatus() == WorkStatus.NURTURING ? inNurture(lead) : Standing.at(Step.QUALIFY);
            case MQL -> Standing.at(Step.OFFER);
            case SAL -> Standing.at(Step.ENGAGE);
            case SQL -> Standing.at(objections.isOneOpen(lead.id()) ? Step.ANSWER_OBJECTION : Step.CLOSE_DEAL);
            case WON -> Standing.at(Step.FULFIL);
            case LOST, DISQUALIFIED -> throw new IllegalStateException("a lead that is " + lead.stage() + " is closed");
        };
    }

    /** The table that was asked last sent it there. */
    private Standing inNurture(Lead lead) {
        return Stream.of(PLAN_RECYCLING, PLAN_NURTURE)
                .flatMap(table -> decisions.latest(lead.id(), table).stream())
                .max(Comparator.comparing(DecisionRecord::writtenId))
                .map(this::planned)
                .orElse(Standing.at(Step.QUALIFY));
    }

    private Standing planned(DecisionRecord plan) {
        Map<String, Object> outputs = decisions.outputsOf(plan);
        if ("CORRECT".equals(outputs.get("comeback"))) {
            return Standing.at(Step.CORRECT);
        }
        Object planned = outputs.get(plan.decision().equals(PLAN_RECYCLING) ? "recycleDays" : "nurtureDays");
        int left = planned instanceof Integer days ? daysLeft(plan.decidedAt().plus(days, ChronoUnit.DAYS)) : 0;
        return left > 0 ? new Standing(Step.REST, left) : Standing.at(Step.QUALIFY);
    }

    // a day that has begun is rested to its end
    private int daysLeft(Instant end) {
        return (int)
                Duration.between(clock.instant(), end).plus(DAY).minusNanos(1).toDays();
    }
}
