package dev.baton.platform.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The {@code foreach} of a statement, in whose text the places for items are looked for once: MyBatis looks for them, with a
 * pattern that it makes anew, for each item of each question.
 */
final class PlainList implements SqlNode {

    private static final int MOST_TEXTS = 500;
    private static final String NUMBER = "\0";

    private final PlainExpressions expressions;
    private final Configuration configuration;
    private final String collection;
    private final boolean nullable;
    private final SqlNode contents;
    private final @Nullable String open;
    private final @Nullable String close;
    private final String separator;
    private final @Nullable String item;
    private final @Nullable String index;
    private final Pattern places;

    /** What stands in a text between the places where an item's number belongs. */
    private final Cache<String, String[]> texts =
            Caffeine.newBuilder().maximumSize(MOST_TEXTS).build();

    PlainList(ForEachSqlNode list, PlainExpressions expressions) {
        MetaObject parts = SystemMetaObject.forObject(list);
        this.expressions = expressions;
        this.configuration = (Configuration) parts.getValue("configuration");
        this.collection = (String) parts.getValue("collectionExpression");
        this.nullable =
                Optional.ofNullable((Boolean) parts.getValue("nullable")).orElseGet(configuration::isNullableOnForEach);
        this.contents = (SqlNode) parts.getValue("contents");
        this.open = (String) parts.getValue("open");
        this.close = (String) parts.getValue("close");
        this.separator =
                Optional.ofNullable((String) parts.getValue("separator")).orElse("");
        this.item = (String) parts.getValue("item");
        this.index = (String) parts.getValue("index");
        this.places = Pattern.compile(Stream.of(Optional.ofNullable(item), Optional.ofNullable(index))
                .flatMap(Optional::stream)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<=#\\{)\\s*(", ")(?=[.,:\\s}])")));
    }

    @Override
    public boolean apply(DynamicContext context) {
        Iterable<?> items = expressions.evaluateIterable(collection, context.getBindings(), nullable);
        if (items == null || !items.iterator().hasNext()) {
            return true;
        }
        append(open, context);
        String before = "";
        int place = 0;
        for (Object value : items) {
            OneItem one = new OneItem(context, before, context.getUniqueNumber());
            if (value instanceof Map.Entry<?, ?> entry) {
                one.is(entry.getKey(), entry.getValue());
            } else {
                one.is(place, value);
            }
            contents.apply(one);
            before = one.isSaid() ? separator : before;
            place++;
        }
        append(close, context);
        context.getBindings().remove(item);
        context.getBindings().remove(index);
        return true;
    }

    private static void append(@Nullable String text, DynamicContext context) {
        if (text != null) {
            context.appendSql(text);
        }
    }

    private String[] between(String text) {
        return places.matcher(text)
                .replaceAll(ForEachSqlNode.ITEM_PREFIX + "$1" + NUMBER)
                .split(NUMBER, -1);
    }

    /** Where the text for one item goes, in which the item is called by its number. */
    private final class OneItem extends DynamicContext {

        private final DynamicContext whole;
        private final String before;
        private final String number;
        private boolean said;

        OneItem(DynamicContext whole, String before, int number) {
            super(configuration, null);
            this.whole = whole;
            this.before = before;
            this.number = "_" + number;
        }

        void is(@Nullable Object key, @Nullable Object value) {
            name(index, key);
            name(item, value);
        }

        private void name(@Nullable String name, @Nullable Object value) {
            if (name != null) {
                whole.bind(name, value);
                whole.bind(ForEachSqlNode.ITEM_PREFIX + name + number, value);
            }
        }

        boolean isSaid() {
            return said;
        }

        @Override
        public Map<String, Object> getBindings() {
            return whole.getBindings();
        }

        @Override
        public void bind(String name, @Nullable Object value) {
            whole.bind(name, value);
        }

        @Override
        public void appendSql(String text) {
            if (!said && !text.isBlank()) {
                whole.appendSql(before);
                said = true;
            }
            whole.appendSql(String.join(number, texts.get(text, PlainList.this::between)));
        }

        @Override
        public String getSql() {
            return whole.getSql();
        }

        @Override
        public int getUniqueNumber() {
            return whole.getUniqueNumber();
        }
    }
}
