package dev.baton.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/** The answers of one table: what depends on the same is asked once. */
final class Answers<T> {

    private static final int MOST = 20_000;

    private final Dependence dependence;
    private final ConcurrentLruCache<Question, T> known;

    Answers(Dependence dependence, Function<Map<String, Object>, T> table) {
        this.dependence = dependence;
        this.known = new ConcurrentLruCache<>(MOST, question -> table.apply(question.variables));
    }

    T of(Map<String, Object> variables) {
        return known.get(new Question(dependence.of(variables), variables));
    }

    /** Two that ask the same are the same, whatever else is known. */
    private static final class Question {

        private final List<@Nullable Object> asked;
        private final Map<String, Object> variables;

        Question(List<@Nullable Object> asked, Map<String, Object> variables) {
            this.asked = asked;
            this.variables = variables;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Question question && question.asked.equals(asked);
        }

        @Override
        public int hashCode() {
            return asked.hashCode();
        }
    }
}
