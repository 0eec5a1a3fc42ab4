package dev.baton.lifecycle;

import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.platform.ModelBean;
import dev.baton.platform.engine.LatestTable;
import dev.baton.workingtime.Allowance;
import dev.baton.workingtime.WorkingCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;

/**
 * When work is due: the decision table {@code task-deadlines} says how long people have, and the calendar of the team
 * that has the lead says when that time is over.
 */
@ModelBean("deadlines")
public class TaskDeadlines {

    private static final String TABLE = "task-deadlines";
    private static final String TASK = "task";
    private static final String DUE_AFTER = "dueAfter";

    private final DecisionService decisions;
    private final ProcessEngine engine;
    private final WorkingCalendars calendars;
    private final Leads leads;
    private final Clock clock;

    // A version of a table never changes, so its answers are kept: each evaluation would leave rows in the history.
    private final Map<Question, Allowance> answers = new ConcurrentHashMap<>();

    // the engine is built with this bean, and the tables after it
    TaskDeadlines(
            @Lazy DecisionService decisions,
            @Lazy ProcessEngine engine,
            @Lazy WorkingCalendars calendars,
            @Lazy Leads leads,
            Clock clock) {
        this.decisions = decisions;
        this.engine = engine;
        this.calendars = calendars;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * When the task is due if it begins now, in the working time of the team that has the lead.
     *
     * @param task the task's id in the model
     * @throws IllegalStateException when the table has no row for the task
     */
    public Date due(String task, @Nullable Long leadId) {
        return Date.from(due(task, leadId, clock.instant()));
    }

    /** When a task that is about no lead is due, in the working time of the company. */
    public Date due(String task) {
        return due(task, null);
    }

    /** When the task is due, and from then on again each time as long as that lies ahead now; for a timer. */
    public String every(String task, Long leadId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant due = due(task, leadId, now);
        return "R/%s/%s".formatted(due, Duration.between(now, due));
    }

    /**
     * When that time is over, counted from now in the working time of the team that has the lead.
     *
     * @param time as decision tables say it, such as {@code PT4H}, {@code P1D} or {@code P1W}
     */
    public Date in(String time, Long leadId) {
        return Date.from(in(time, leadId, clock.instant()));
    }

    /** When that time is over, counted from that moment. */
    public Instant in(String time, Long leadId, Instant from) {
        return after(Allowance.of(time), leadId, from);
    }

    /** When that time is over, counted from when the present owner got the lead. */
    public Date sinceAssigned(String time, Long leadId) {
        Instant got = leads.get(new LeadId(leadId)).milestones().ownedSince().orElseGet(clock::instant);
        return Date.from(after(Allowance.of(time), leadId, got));
    }

    /** So many days as an ISO 8601 duration, for a timer. */
    public String days(Integer count) {
        return Period.ofDays(count).toString();
    }

    /** The time of the table as a duration by the clock, for flows that began before there were calendars. */
    public String after(String task) {
        String text = allowance(task).toString();
        return text.contains("T") ? text : Period.parse(text).toString();
    }

    /** When the task is due if it began at that moment. */
    public Instant due(String task, @Nullable Long leadId, Instant from) {
        return after(allowance(task), leadId, from);
    }

    private Instant after(Allowance time, @Nullable Long leadId, Instant from) {
        String team = leadId == null ? null : leads.teamOf(new LeadId(leadId)).orElse(null);
        return calendars.after(team, from, time);
    }

    private Allowance allowance(String task) {
        return answers.computeIfAbsent(new Question(current().getId(), task), this::ask);
    }

    private DecisionDefinition current() {
        return LatestTable.of(engine, TABLE)
                .orElseThrow(
                        () -> new IllegalStateException("The decision table '%s' is not deployed".formatted(TABLE)));
    }

    private Allowance ask(Question question) {
        String answer =
                decisions
                        .evaluateDecisionById(question.table())
                        .variables(Map.of(TASK, question.task()))
                        .evaluate()
                        .stream()
                        .map(DmnDecisionResultEntries::getEntryMap)
                        .map(row -> Objects.toString(row.get(DUE_AFTER), ""))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "The decision table '%s' has no row for the task '%s'; add one"
                                        .formatted(TABLE, question.task())));
        return checked(answer, question.task());
    }

    private static Allowance checked(String answer, String task) {
        try {
            return Allowance.of(answer);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "The decision table '%s', for the task '%s': %s".formatted(TABLE, task, wrong.getMessage()), wrong);
        }
    }

    private record Question(String table, String task) {}
}
