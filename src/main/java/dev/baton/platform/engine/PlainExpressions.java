package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's statements mostly ask: whether a property is there, or is true, and which values it has. That is answered
 * by the property itself; a list of tasks alone asks some hundred of them. All else stays with MyBatis and its language for
 * expressions.
 */
final class PlainExpressions extends ExpressionEvaluator {

    private static final Pattern TERM =
            Pattern.compile("(?!\\d|null|true|false)(\\w+)(?:\\.(\\w+))?\\s*(?:(!=|==)\\s*null)?");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*&&\\s*");
    private static final Pattern OR = Pattern.compile("\\s+or\\s+|\\s*\\|\\|\\s*");

    // where SQL nodes of MyBatis keep others
    private static final List<String> PARTS = List.of("contents", "ifSqlNodes", "defaultSqlNode");
    private static final String EVALUATOR = "evaluator";

    /** Whether what is meant is there, is not, or (without a comparison) is true. */
    private record Term(
            String name,
            @Nullable String property,
            @Nullable String comparison) {}

    /** What cannot be told without the language. */
    private static final class NotPlain extends Exception {

        private static final long serialVersionUID = 1L;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    private final ReflectorFactory types = new DefaultReflectorFactory();
    private final ListTexts texts = new ListTexts();

    /** Terms of which all hold, of one alternative after the other. */
    private final Map<String, Optional<List<List<Term>>>> read = new ConcurrentHashMap<>();

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
            for (List<Term> terms : alternatives(expression)) {
                if (hold(terms, (Map<?, ?>) bindings)) {
                    return true;
                }
            }
            return false;
        } catch (NotPlain expressive) {
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
            List<Term> terms =
                    alternatives(expression).stream().flatMap(List::stream).toList();
            return terms.size() == 1
                            && terms.get(0).comparison() == null
                            && value(terms.get(0), bindings) instanceof Iterable<?> values
                    ? Optional.of(values)
                    : Optional.empty();
        } catch (NotPlain expressive) {
            return Optional.empty();
        }
    }

    private boolean hold(List<Term> terms, Map<?, ?> bindings) throws NotPlain {
        for (Term term : terms) {
            if (!holds(term, bindings)) {
                return false;
            }
        }
        return true;
    }

    private List<List<Term>> alternatives(String expression) throws NotPlain {
        return read.computeIfAbsent(expression, PlainExpressions::read).orElseThrow(NotPlain::new);
    }

    private static Optional<List<List<Term>>> read(String expression) {
        List<List<Term>> alternatives = new ArrayList<>();
        for (String alternative : OR.split(expression.strip(), -1)) {
            List<Term> terms = new ArrayList<>();
            for (String part : AND.split(alternative, -1)) {
                Matcher term = TERM.matcher(part);
                if (!term.matches()) {
                    return Optional.empty();
                }
                terms.add(new Term(term.group(1), term.group(2), term.group(3)));
            }
            alternatives.add(terms);
        }
        return Optional.of(alternatives);
    }

    private boolean holds(Term term, Map<?, ?> bindings) throws NotPlain {
        Object value = value(term, bindings);
        if (term.comparison() == null) {
            if (value instanceof Boolean is) {
                return is;
            }
            throw new NotPlain();
        }
        return term.comparison().equals("!=") == (value != null);
    }

    private @Nullable Object value(Term term, Map<?, ?> bindings) throws NotPlain {
        Object named = named(term.name(), bindings);
        return term.property() == null ? named : property(term.property(), named);
    }

    /** A name that nothing was bound to may be one of the question, if that is a map. */
    private static @Nullable Object named(String name, Map<?, ?> bindings) {
        Object bound = bindings.get(name);
        if (bound != null || bindings.containsKey(name)) {
            return bound;
        }
        return bindings.get(DynamicContext.PARAMETER_OBJECT_KEY) instanceof Map<?, ?> question
                ? question.get(name)
                : null;
    }

    private @Nullable Object property(String name, @Nullable Object of) throws NotPlain {
        if (of == null || of instanceof Map || of instanceof Collection) {
            throw new NotPlain();
        }
        Reflector type = types.findForClass(of.getClass());
        if (!type.hasGetter(name)) {
            throw new NotPlain();
        }
        try {
            return type.getGetInvoker(name).invoke(of, new Object[0]);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            throw new NotPlain(); // MyBatis says what is wrong with it
        }
    }
}
