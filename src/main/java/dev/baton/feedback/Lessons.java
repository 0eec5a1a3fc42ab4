package dev.baton.feedback;

import dev.baton.assignment.Assignment;
import dev.baton.assignment.Assignments;
import dev.baton.closing.Closing;
import dev.baton.closing.Outcome;
import dev.baton.engagement.Discovery;
import dev.baton.engagement.Engagements;
import dev.baton.engagement.Finding;
import dev.baton.fulfilment.Fulfilment;
import dev.baton.fulfilment.Order;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.objections.Objection;
import dev.baton.objections.Objections;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the stages what there is to learn from a lead now; each lesson is named after the event it came from. */
@Component
class Lessons {

    /** Of five; whoever answers less is not a happy customer. */
    private static final int STILL_SATISFIED = 3;

    private final Assignments assignments;
    private final Engagements engagements;
    private final Objections objections;
    private final Closing closing;
    private final Fulfilment fulfilment;
    private final Leads leads;
    private final Clock clock;

    Lessons(
            Assignments assignments,
            Engagements engagements,
            Objections objections,
            Closing closing,
            Fulfilment fulfilment,
            Leads leads,
            Clock clock) {
        this.assignments = assignments;
        this.engagements = engagements;
        this.objections = objections;
        this.closing = closing;
        this.fulfilment = fulfilment;
        this.leads = leads;
        this.clock = clock;
    }

    List<Feedback> of(LeadId lead) {
        Optional<Discovery> discovery = engagements.latest(lead);
        Stream<Optional<Learned>> handOffs = assignments.declined(lead).stream().map(Lessons::handOff);
        Stream<Optional<Learned>> others = Stream.of(
                discovery.flatMap(found -> gap(found, lead)),
                discovery.flatMap(Lessons::noOpportunity),
                objections.current(lead).map(Lessons::objection),
                closing.outcome(lead).map(Lessons::outcome),
                fulfilment.order(lead).flatMap(order -> dissatisfied(order, lead)));
        Instant now = clock.instant();
        return Stream.concat(handOffs, others)
                .flatMap(Optional::stream)
                .map(lesson -> lesson.from(lead, now))
                .toList();
    }

    private static Optional<Learned> handOff(Assignment ended) {
        String ref = "assignment-" + ended.id();
        return switch (ended.state()) {
            case REFUSED -> {
                String reason = Objects.requireNonNull(ended.refusal()).name();
                yield Optional.of(new Learned(ref, LessonKind.REFUSED, reason, ended.note(), ended.assignee()));
            }
            case TAKEN_BACK ->
                Optional.of(new Learned(ref, LessonKind.SILENT, ended.teamCode(), null, ended.assignee()));
            default -> Optional.empty();
        };
    }

    private Optional<Learned> gap(Discovery found, LeadId lead) {
        return Optional.ofNullable(found.gap())
                .map(gap -> new Learned("gap-" + found.id(), LessonKind.GAP, asked(found, lead), gap, found.notedBy()));
    }

    /**
     * What lacks something: the product; where none was found, what the person asked for, or else objected to, or why
     * there was no opportunity. Gaps in different things are never one lesson.
     */
    private String asked(Discovery found, LeadId lead) {
        return Optional.ofNullable(found.productCode())
                .or(() -> Optional.ofNullable(leads.get(lead).origin().productInterest())
                        .map(interest -> interest.strip().toUpperCase(Locale.ROOT))
                        .filter(interest -> !interest.isEmpty()))
                .or(() -> objections
                        .current(lead)
                        .map(objection -> objection.type().name()))
                .orElse(found.finding().name());
    }

    private static Optional<Learned> noOpportunity(Discovery found) {
        return Optional.of(found.finding())
                .filter(finding -> finding != Finding.OPPORTUNITY)
                .map(finding -> new Learned(
                        "discovery-" + found.id(),
                        LessonKind.NO_OPPORTUNITY,
                        finding.name(),
                        found.need(),
                        found.notedBy()));
    }

    private static Learned objection(Objection objection) {
        return new Learned(
                "objection-" + objection.id(),
                LessonKind.OBJECTION,
                objection.type().name(),
                objection.words(),
                objection.recordedBy());
    }

    private static Learned outcome(Outcome outcome) {
        LessonKind kind = outcome.result() == Outcome.Result.WON ? LessonKind.WON : LessonKind.LOST;
        return new Learned("outcome-" + outcome.id(), kind, outcome.reason(), outcome.note(), outcome.decidedBy());
    }

    private Optional<Learned> dissatisfied(Order order, LeadId lead) {
        String subject = order.isLate() ? "LATE_DELIVERY" : "DELIVERY";
        return Optional.ofNullable(order.satisfaction())
                .filter(answer -> answer < STILL_SATISFIED)
                .map(answer -> new Learned(
                        "order-" + order.id(),
                        LessonKind.DISSATISFIED,
                        subject,
                        order.satisfactionComment(),
                        leads.get(lead).owner()));
    }

    private record Learned(
            String ref,
            LessonKind kind,
            String subject,
            @Nullable String note,
            String by) {

        Feedback from(LeadId lead, Instant now) {
            return new Feedback(null, ref, lead.value(), kind, subject, note, by, now);
        }
    }
}
