package dev.baton.platform.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.reflection.DefaultReflectorFactory;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a statement of the engine asks: whether a value is there ({@code a.b != null}), is not, is true or is not
 * ({@code !a.b}), or has anything in it ({@code a.b.size > 0}), or what a function of ours says of it ({@code
 * @class@function(a)}).
 *
 * @param call that function
 * @param path to the value, by names
 */
record PlainTerm(
        boolean negated,
        @Nullable OwnFunction call,
        List<String> path,
        @Nullable String comparison) {

    /** What cannot be told without the language. */
    static final class NotPlain extends Exception {

        private static final long serialVersionUID = 1L;

        NotPlain() {
            super(null, null, false, false);
        }
    }

    private static final String PATH = "(?!\\d|null\\b|true\\b|false\\b)\\w+(?:\\.\\w+)*?";
    private static final Pattern VALUE = Pattern.compile(
            "(!?)(%s)\\s*(?:(?:(!=|==)\\s*null)|\\.(size|size\\(\\)|length)\\s*>\\s*0)?".formatted(PATH));
    private static final Pattern CALL = Pattern.compile("@(dev\\.baton\\.[\\w.]+)@(?:(\\w+)\\.)?(\\w+)\\((\\w+)\\)");

    // what the language says of maps besides what is in them
    private static final Set<String> OF_MAPS = Set.of("size", "keys", "keySet", "values", "isEmpty");
    private static final ReflectorFactory TYPES = new DefaultReflectorFactory();

    /** Nothing for what is not as plain. */
    static Optional<PlainTerm> read(String text) {
        Matcher value = VALUE.matcher(text);
        if (value.matches()) {
            String comparison = value.group(3) == null ? value.group(4) : value.group(3);
            boolean negated = !value.group(1).isEmpty();
            return negated && comparison != null
                    ? Optional.empty()
                    : Optional.of(
                            new PlainTerm(negated, null, List.of(value.group(2).split("\\.")), comparison));
        }
        Matcher call = CALL.matcher(text);
        return call.matches()
                ? OwnFunction.of(call.group(1), call.group(2), call.group(3))
                        .map(function -> new PlainTerm(false, function, List.of(call.group(4)), null))
                : Optional.empty();
    }

    boolean holds(Map<?, ?> bindings) throws NotPlain {
        Object value = value(bindings);
        if (comparison == null) {
            if (value instanceof Boolean is) {
                return is != negated;
            }
            throw new NotPlain();
        }
        return switch (comparison) {
            case "!=" -> value != null;
            case "==" -> value == null;
            default -> hasAny(value);
        };
    }

    private boolean hasAny(@Nullable Object value) throws NotPlain {
        boolean elements = Objects.equals(comparison, "length");
        if (elements && value instanceof Object[] array) {
            return array.length > 0;
        }
        if (!elements && value instanceof Collection<?> collection) {
            return !collection.isEmpty();
        }
        throw new NotPlain();
    }

    /** The values, where it is about nothing else. */
    Optional<Iterable<?>> values(Map<?, ?> bindings) throws NotPlain {
        if (comparison != null || negated) {
            return Optional.empty();
        }
        Object value = value(bindings);
        if (value instanceof Object[] array) {
            return Optional.of(Arrays.asList(array));
        }
        return value instanceof Iterable<?> values ? Optional.of(values) : Optional.empty();
    }

    private @Nullable Object value(Map<?, ?> bindings) throws NotPlain {
        Object value = named(path.get(0), bindings);
        for (String property : path.subList(1, path.size())) {
            value = property(property, value);
        }
        return call == null ? value : call.answer(value);
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

    private static @Nullable Object property(String name, @Nullable Object of) throws NotPlain {
        if (of instanceof Map<?, ?> map && map.containsKey(name) && !OF_MAPS.contains(name)) {
            return map.get(name);
        }
        if (of == null
                || of instanceof Map
                || of instanceof Collection
                || of.getClass().isArray()) {
            throw new NotPlain();
        }
        Reflector type = TYPES.findForClass(of.getClass());
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
