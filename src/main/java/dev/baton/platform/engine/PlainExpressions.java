package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's statements mostly ask ({@link PlainTerm}) is answered by what they ask about; a list of tasks alone asks
 * some hundred times. All else stays with MyBatis and its language for expressions.
 */
final class PlainExpressions extends ExpressionEvaluator {

    private static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*&&\\s*");
    private static final Pattern OR = Pattern.compile("\\s+or\\s+|\\s*\\|\\|\\s*");

    // where SQL nodes of MyBatis keep others
    private static final List<String> PARTS = List.of("contents", "ifSqlNodes", "defaultSqlNode");
    private static final String EVALUATOR = "evaluator";

    private final ListTexts texts = new ListTexts();

    /** Terms of which all hold, of one alternative after the other. */
    private final Map<String, Optional<List<List<PlainTerm>>>> read = new ConcurrentHashMap<>();

    /** For all conditions and lists in a part of a statement; the answer is to stand in its place. */
    SqlNode into(SqlNode node) {
        MetaObject parts = SystemMetaObject.forObject(node);
        if (parts.hasSetter(EVALUATOR)) {
            parts.setValue(EVALUATOR, this);
        }
        PARTS.stream().filter(parts::hasGetter).forEach(name -> parts.setValue(name, inAll(parts.getValue(name))));
        return node instanceof ForEachSqlNode list ? new PlainList(list, this, texts) : node;
    }

    private @Nullable Object inAll(@Nullable Object part) {
        if (part instanceof Collection<?> several) {
            return several.stream().map(this::inAll).toList();
        }
        return part instanceof SqlNode node ? into(node) : part;
    }

    @Override
    public boolean evaluateBoolean(String expression, Object bindings) {
        try {
            for (List<PlainTerm> terms : alternatives(expression)) {
                if (hold(terms, (Map<?, ?>) bindings)) {
                    return true;
                }
            }
            return false;
        } catch (PlainTerm.NotPlain expressive) {
            return super.evaluateBoolean(expression, bindings);
        }
    }

    @Override
    public @Nullable Iterable<?> evaluateIterable(String expression, Object bindings, boolean nullable) {
        return values(expression, (Map<?, ?>) bindings)
                .orElseGet(() -> super.evaluateIterable(expression, bindings, nullable));
    }

    private Optional<Iterable<?>> values(String expression, Map<?, ?> bindings) {
        try {
            List<PlainTerm> terms =
                    alternatives(expression).stream().flatMap(List::stream).toList();
            return terms.size() == 1 ? terms.get(0).values(bindings) : Optional.empty();
        } catch (PlainTerm.NotPlain expressive) {
            return Optional.empty();
        }
    }

    private boolean hold(List<PlainTerm> terms, Map<?, ?> bindings) throws PlainTerm.NotPlain {
        for (PlainTerm term : terms) {
            if (!term.holds(bindings)) {
                return false;
            }
        }
        return true;
    }

    private List<List<PlainTerm>> alternatives(String expression) throws PlainTerm.NotPlain {
        return read.computeIfAbsent(expression, PlainExpressions::read).orElseThrow(PlainTerm.NotPlain::new);
    }

    private static Optional<List<List<PlainTerm>>> read(String expression) {
        List<List<PlainTerm>> alternatives = new ArrayList<>();
        for (String alternative : OR.split(expression.strip(), -1)) {
            List<PlainTerm> terms = new ArrayList<>();
            for (String part : AND.split(alternative, -1)) {
                Optional<PlainTerm> term = PlainTerm.read(part);
                if (term.isEmpty()) {
                    return Optional.empty();
                }
                terms.add(term.get());
            }
            alternatives.add(terms);
        }
        return Optional.of(alternatives);
    }
}
