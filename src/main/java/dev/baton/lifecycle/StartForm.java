package dev.baton.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person writes into the form that starts a process goes into the tables, in the transaction of the start.
 *
 * <p>The bean is named after the process ({@code report-absence} → {@code reportAbsenceStart}).
 *
 * @param <A> the answer: one component for each field of the form, with its constraints
 */
public interface StartForm<A extends Record> {

    Class<A> answerType();

    /** One of what a list offers. */
    record Option(String label, String value) {}

    /** What its lists offer to the user, by the {@code valuesKey} of the list; read when the form is shown. */
    default Map<String, List<Option>> offers(String starter) {
        return Map.of();
    }

    /** The keys of the fields that are not for the user, and are not shown to them. */
    default Set<String> withheld(String starter) {
        return Set.of();
    }

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
