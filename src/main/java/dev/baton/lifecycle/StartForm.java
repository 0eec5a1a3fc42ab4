package dev.baton.lifecycle;

import java.util.Map;

/**
 * What a person writes into the form that starts a process goes into the tables, in the transaction of the start.
 *
 * <p>The bean is named after the process ({@code report-absence} → {@code reportAbsenceStart}).
 *
 * @param <A> the answer: one component for each field of the form, with its constraints
 */
public interface StartForm<A extends Record> {

    Class<A> answerType();

    /**
     * Writes the answer.
     *
     * @param starter the id of the user who filled it in
     * @throws dev.baton.lead.RefusedException when a rule forbids it; the message is shown in the form
     */
    default void submit(String starter, A answer) {
        throw new UnsupportedOperationException("This form writes nothing");
    }

    /**
     * The same, for a process that goes on with something.
     *
     * @return what it learns: ids and flags
     */
    default Map<String, Object> start(String starter, A answer) {
        submit(starter, answer);
        return Map.of();
    }
}
