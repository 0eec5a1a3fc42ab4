package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.jspecify.annotations.Nullable;

/** What a command has read ahead: rows by statement and key, and what whoever asks may do with the tasks among them. */
final class Ahead {

    private record Question(String statement, String key) {}

    private final Map<Question, List<Object>> rows = new HashMap<>();
    private final List<TaskRights> rights = new ArrayList<>();

    void keep(String statement, String key, Collection<?> found) {
        rows.put(new Question(statement, key), List.copyOf(found));
    }

    void keep(TaskRights seen) {
        rights.add(seen);
    }

    /** What the statement would find when it is asked with this. */
    Optional<List<Object>> of(String statement, @Nullable Object parameter) {
        return rows.isEmpty() ? Optional.empty() : key(parameter).map(key -> rows.get(new Question(statement, key)));
    }

    /** Whether it is granted, as far as the tasks tell. */
    Optional<Boolean> granted(AuthorizationCheck asked) {
        return rights.stream().flatMap(seen -> seen.answer(asked).stream()).findFirst();
    }

    void forget() {
        rows.clear();
        rights.clear();
    }

    /** Several things that the engine asks for are one key when all but one are left open. */
    static Optional<String> key(@Nullable Object parameter) {
        Object asked = parameter instanceof ListQueryParameterObject list ? list.getParameter() : parameter;
        Stream<?> given = asked instanceof Map<?, ?> several ? several.values().stream() : Stream.ofNullable(asked);
        List<?> keys = given.filter(Objects::nonNull).toList();
        return keys.size() == 1 && keys.get(0) instanceof String key ? Optional.of(key) : Optional.empty();
    }
}
