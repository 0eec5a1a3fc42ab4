package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a condition asks, and whatever it asks it of: the answer is MyBatis'. */
class PlainExpressionsTest {

    private final ExpressionEvaluator myBatis = new ExpressionEvaluator();
    private final ExpressionEvaluator ours = new PlainExpressions();

    /** A question as the engine asks them: properties with and without a value. */
    public record Asked(
            @Nullable String name,
            boolean latest,
            int size,
            @Nullable List<String> ids) {

        public @Nullable String getName() {
            return name;
        }

        public boolean isLatest() {
            return latest;
        }

        public int getSize() {
            return size;
        }

        public @Nullable List<String> getIds() {
            return ids;
        }

        public String @Nullable [] getTexts() {
            return ids == null ? null : ids.toArray(String[]::new);
        }

        public @Nullable Asked getInner() {
            return ids == null ? null : this;
        }

        public String getBroken() {
            throw new IllegalStateException("broken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name != null",
                "name!=null",
                "name == null",
                "ids != null && ids.size > 0",
                "ids != null and name != null",
                "latest",
                "!latest",
                "latest && name != null",
                "latest and size == 2",
                "size",
                "name",
                "missing != null",
                "missing == null",
                "query != null",
                "query.name != null",
                "query.name == null",
                "query.latest",
                "query.latest and query.name != null",
                "query.size",
                "query.ids != null",
                "query.ids.size != null",
                "query.missing != null",
                "query.broken != null",
                "missing.name != null",
                "map.name != null",
                "map.size != null",
                "ids.size != null",
                "true",
                "false",
                "null != null",
                "name != null or latest",
                "latest or name != null and ids != null",
                "name == null || size",
                "latest or size",
                "size or latest",
                " name != null ",
                "_parameter != null",
                "!query.latest",
                "!query.latest && query.name != null",
                "!size",
                "!name",
                "!query.missing",
                "!missing",
                "! latest",
                "!latest != null",
                "ids.size > 0",
                "ids.size() > 0",
                "ids.length > 0",
                "query.ids != null and query.ids.size() > 0",
                "query.ids.size > 0",
                "query.ids.length > 0",
                "query.texts.length > 0",
                "query.texts != null and query.texts.length>0",
                "query.texts.size > 0",
                "query.texts.length != null",
                "query.name.length > 0",
                "query.size > 0",
                "size > 0",
                "query.inner.name != null",
                "query.inner.latest",
                "query.inner.ids.size > 0",
                "query.inner.inner.name == null",
                "map.name == null",
                "map.latest",
                "map.ids.size > 0",
                "map.size > 0",
                "map.size == 2",
                "map.isEmpty",
                "map.missing == null",
                "_parameter.name != null",
                "@dev.baton.platform.engine.PlainExpressionsTest$Says@it(query)",
                "@dev.baton.platform.engine.PlainExpressionsSays@isLatest(query)",
                "@dev.baton.platform.engine.PlainExpressionsSays@BOTH.isLatest(query) or latest",
                "@dev.baton.platform.engine.PlainExpressionsSays@BOTH.areLatest(query) and latest",
                "@dev.baton.platform.engine.PlainExpressionsSays@NONE.areLatest(query)",
                "@dev.baton.platform.engine.PlainExpressionsSays@isLatest(map)",
                "@dev.baton.platform.engine.PlainExpressionsSays@missing(query)",
                "@dev.baton.platform.engine.Missing@isLatest(query)"
            })
    void theAnswerIsTheSame(String condition) {
        for (DynamicContext question : questions()) {
            assertThat(answer(ours, condition, question))
                    .as("%s of %s", condition, question.getBindings())
                    .isEqualTo(answer(myBatis, condition, question));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ids",
                "name",
                "latest",
                "missing",
                "query.ids",
                "query.name",
                "query.missing",
                "query.broken",
                "missing.ids",
                "map",
                "map.ids",
                "ids != null",
                "ids and query.ids",
                "ids or query.ids",
                "_parameter",
                "texts",
                "query.texts",
                "query.inner.ids",
                "query.inner.missing",
                "query.ids.size > 0",
                "!query.latest",
                "@dev.baton.platform.engine.PlainExpressionsSays@ids(query)",
                "@dev.baton.platform.engine.PlainExpressionsSays@ids(map)",
                "{1, 2}"
            })
    void theValuesAreTheSame(String collection) {
        for (DynamicContext question : questions()) {
            for (boolean mayBeMissing : List.of(true, false)) {
                assertThat(values(ours, collection, question, mayBeMissing))
                        .as("%s of %s", collection, question.getBindings())
                        .isEqualTo(values(myBatis, collection, question, mayBeMissing));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name != null",
                "!query.latest",
                "query.ids.size() > 0",
                "query.texts.length > 0",
                "authCheck.permissionChecks.atomicChecks",
                "@dev.baton.platform.engine.PlainExpressionsSays@ids(query)",
                "@dev.baton.platform.engine.PlainExpressionsSays@BOTH.areLatest(query)"
            })
    void whatIsMostlyAskedIsPlain(String term) {
        assertThat(PlainTerm.read(term)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name == 'call'", "size > 1", "useLeftJoin == true", "{1, 2}", "null", "!name != null"})
    void theRestIsLeftToTheLanguage(String term) {
        assertThat(PlainTerm.read(term)).isEmpty();
    }

    private static String values(
            ExpressionEvaluator evaluator, String collection, DynamicContext question, boolean mayBeMissing) {
        try {
            return "" + evaluator.evaluateIterable(collection, question.getBindings(), mayBeMissing);
        } catch (RuntimeException refused) {
            return refused.getClass().getName();
        }
    }

    private static String answer(ExpressionEvaluator evaluator, String condition, DynamicContext question) {
        try {
            return "" + evaluator.evaluateBoolean(condition, question.getBindings());
        } catch (RuntimeException refused) {
            return refused.getClass().getName();
        }
    }

    private static List<DynamicContext> questions() {
        List<DynamicContext> questions = new ArrayList<>();
        for (Asked asked : List.of(
                new Asked(null, false, 0, null),
                new Asked("call", true, 2, List.of("a", "b")),
                new Asked("", false, 2, List.of()))) {
            questions.add(context(asked, asked));
            questions.add(context(map(asked), asked));
            questions.add(context(asked, null));
        }
        questions.add(context(null, null));
        return questions;
    }

    private static DynamicContext context(@Nullable Object parameter, @Nullable Asked bound) {
        DynamicContext context = new DynamicContext(new Configuration(), parameter);
        context.bind("query", bound);
        context.bind("map", bound == null ? null : map(bound));
        return context;
    }

    private static Map<String, Object> map(Asked asked) {
        Map<String, Object> map = new HashMap<>();
        map.put("name", asked.name());
        map.put("latest", asked.latest());
        map.put("size", asked.size());
        map.put("ids", asked.ids());
        return map;
    }
}
