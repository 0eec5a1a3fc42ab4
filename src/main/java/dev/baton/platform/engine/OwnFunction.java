package dev.baton.platform.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A function of ours that statements call with one value.
 *
 * @param on the constant that it belongs to, if it is not static
 */
record OwnFunction(@Nullable Object on, Method function) {

    /** Nothing where not exactly one is meant; then MyBatis says what is wrong with it. */
    static Optional<OwnFunction> of(String type, @Nullable String constant, String name) {
        try {
            Class<?> owner = Class.forName(type);
            Object on = constant == null ? null : owner.getField(constant).get(null);
            List<Method> meant = Arrays.stream(owner.getMethods())
                    .filter(method -> method.getName().equals(name)
                            && method.getParameterCount() == 1
                            && Modifier.isStatic(method.getModifiers()) == (on == null))
                    .toList();
            return meant.size() == 1 ? Optional.of(new OwnFunction(on, meant.get(0))) : Optional.empty();
        } catch (ReflectiveOperationException unknown) {
            return Optional.empty();
        }
    }

    @Nullable
    Object answer(@Nullable Object value) throws PlainTerm.NotPlain {
        try {
            return function.invoke(on, value);
        } catch (ReflectiveOperationException | RuntimeException refused) {
            throw new PlainTerm.NotPlain();
        }
    }
}
