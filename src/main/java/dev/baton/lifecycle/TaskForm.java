package dev.baton.lifecycle;

import java.util.Map;

/**
 * What one user task shows beside the story, and what its answer changes. The answer goes into the tables in the
 * transaction that completes the task; the process only learns the flags that are returned.
 *
 * <p>The bean is named after the task ({@code AcceptLead} → {@code acceptLeadForm}).
 *
 * @param <A> the answer: one component for each field of the form, with its constraints
 */
public interface TaskForm<A extends Record> {

    Class<A> answerType();

    /** Further values for the form by name: texts, numbers, flags, or maps and lists (shown as JSON). */
    default Map<String, Object> show(TaskAtHand task) {
        return Map.of();
    }

    /**
     * Writes the answer.
     *
     * @return the process variables that decide how the flow goes on
     * @throws dev.baton.lead.RefusedException when a rule forbids it; the message is shown in the form
     */
    Map<String, Object> submit(TaskAtHand task, A answer);
}
