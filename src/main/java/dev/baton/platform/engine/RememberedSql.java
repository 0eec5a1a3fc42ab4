package dev.baton.platform.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one of the engine's statements, in which places for values are looked for once and not with each question.
 *
 * <p>MyBatis puts the text together for each question, and then reads it letter by letter. What it finds depends on the
 * text and on the types of what is asked with.
 */
final class RememberedSql implements SqlSource {

    /** What was read of a text; the types say how its values are given to the database. */
    private record Text(String sql, Class<?> question, Map<String, Class<?>> named) {}

    // more than one lead and its lists need; lists of several lengths are several texts
    private static final int MOST_CHARACTERS = 5_000_000;

    private final Configuration configuration;
    private final SqlNode text;
    private final Cache<Text, SqlSource> read;

    private RememberedSql(Configuration configuration, SqlNode text, Cache<Text, SqlSource> read) {
        this.configuration = configuration;
        this.text = text;
        this.read = read;
    }

    /** For all statements that MyBatis knows by now. */
    static void into(Configuration configuration) {
        Cache<Text, SqlSource> read = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((Text text, SqlSource source) -> text.sql().length())
                .build();
        PlainExpressions expressions = new PlainExpressions();
        // beside statements there are marks for short names that several of them have
        Collection<?> statements = configuration.getMappedStatements();
        for (Object known : statements) {
            if (known instanceof MappedStatement statement
                    && statement.getSqlSource() instanceof DynamicSqlSource source) {
                MetaObject asBuilt = SystemMetaObject.forObject(source);
                SqlNode text = (SqlNode) Objects.requireNonNull(asBuilt.getValue("rootSqlNode"));
                SystemMetaObject.forObject(statement)
                        .setValue("sqlSource", new RememberedSql(configuration, expressions.into(text), read));
            }
        }
    }

    @Override
    public BoundSql getBoundSql(@Nullable Object question) {
        DynamicContext context = new DynamicContext(configuration, question);
        text.apply(context);
        Map<String, Object> named = context.getBindings();
        BoundSql bound = read(context.getSql(), question, named).getBoundSql(question);
        named.forEach(bound::setAdditionalParameter);
        return bound;
    }

    private SqlSource read(String sql, @Nullable Object question, Map<String, Object> named) {
        Class<?> type = question == null ? Object.class : question.getClass();
        return read.get(
                new Text(sql, type, types(named)), text -> new SqlSourceBuilder(configuration).parse(sql, type, named));
    }

    private static Map<String, Class<?>> types(Map<String, Object> named) {
        Map<String, Class<?>> types = new HashMap<>();
        named.forEach((name, value) -> types.put(name, value == null ? Void.class : value.getClass()));
        return types;
    }
}
