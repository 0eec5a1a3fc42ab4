package dev.baton.lifecycle;

import dev.baton.platform.ModelBean;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;

/** How long people have for a task, from the decision table {@code task-deadlines} that marketing and sales keep. */
@ModelBean("deadlines")
public class TaskDeadlines {

    private static final String TABLE = "task-deadlines";
    private static final String TASK = "task";
    private static final String DUE_AFTER = "dueAfter";

    private final DecisionService decisions;
    private final RepositoryService repository;

    // A version of a table never changes, so its answers are kept: each evaluation would leave rows in the history.
    private final Map<Question, String> answers = new ConcurrentHashMap<>();

    TaskDeadlines(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * The time people have for this task, as an ISO 8601 duration such as {@code PT4H} or {@code P1D}.
     *
     * @param task the task's id in the model
     * @throws IllegalStateException when the table has no row for the task
     */
    public String after(String task) {
        return answers.computeIfAbsent(new Question(current().getId(), task), this::ask);
    }

    /** So many days as an ISO 8601 duration, for a timer. */
    public String days(Integer count) {
        return Period.ofDays(count).toString();
    }

    /** When the task is due if it begins now. */
    Instant due(String task, Instant now) {
        String text = after(task);
        return text.contains("T")
                ? now.plus(Duration.parse(text))
                : now.atZone(ZoneOffset.UTC).plus(Period.parse(text)).toInstant();
    }

    private DecisionDefinition current() {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(TABLE)
                        .latestVersion()
                        .withoutTenantId()
                        .singleResult())
                .orElseThrow(
                        () -> new IllegalStateException("The decision table '%s' is not deployed".formatted(TABLE)));
    }

    private String ask(Question question) {
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

    private static String checked(String answer, String task) {
        try {
            return answer.contains("T")
                    ? Duration.parse(answer).toString()
                    : Period.parse(answer).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "The decision table '%s' says '%s' for the task '%s', which is no ISO duration such as P1D or PT4H"
                            .formatted(TABLE, answer, task),
                    e);
        }
    }

    private record Question(String table, String task) {}
}
