package dev.baton.platform.engine;

import java.util.Map;
import java.util.Optional;
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

    private final PlainExpressions expressions;
    private final ListTexts texts;
    private final Configuration configuration;
    private final String collection;
    private final boolean nullable;
    private final SqlNode contents;
    private final @Nullable String open;
    private final @Nullable String close;
    private final String separator;
    private final ListTexts.Names names;

    PlainList(ForEachSqlNode list, PlainExpressions expressions, ListTexts texts) {
        MetaObject parts = SystemMetaObject.forObject(list);
        this.expressions = expressions;
        this.texts = texts;
        this.configuration = (Configuration) parts.getValue("configuration");
        this.collection = (String) parts.getValue("collectionExpression");
        this.nullable =
                Optional.ofNullable((Boolean) parts.getValue("nullable")).orElseGet(configuration::isNullableOnForEach);
        this.contents = (SqlNode) parts.getValue("contents");
        this.open = (String) parts.getValue("open");
        this.close = (String) parts.getValue("close");
        this.separator =
                Optional.ofNullable((String) parts.getValue("separator")).orElse("");
        this.names = new ListTexts.Names((String) parts.getValue("item"), (String) parts.getValue("index"));
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
        context.getBindings().remove(names.item());
        context.getBindings().remove(names.index());
        return true;
    }

    private static void append(@Nullable String text, DynamicContext context) {
        if (text != null) {
            context.appendSql(text);
        }
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
            name(names.index(), key);
            name(names.item(), value);
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
            whole.appendSql(texts.numbered(text, names, number));
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
