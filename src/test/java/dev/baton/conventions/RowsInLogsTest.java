package dev.baton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.catalogue.Product;
import dev.baton.closing.QuoteLine;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A failure's message may quote a row: it says which row it is, and nothing of what is in it. */
class RowsInLogsTest {

    private static final String SECRET = "kim@acme.example";

    /** What is sold, not to whom. */
    private static final Set<Class<?>> WITHOUT_PEOPLE = Set.of(Product.class, QuoteLine.class);

    static Stream<Class<?>> rows() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scan.addIncludeFilter(new AnnotationTypeFilter(Table.class));
        Stream.Builder<Class<?>> rows = Stream.builder();
        for (var found : scan.findCandidateComponents("dev.baton")) {
            Class<?> row = Class.forName(found.getBeanClassName());
            if (!WITHOUT_PEOPLE.contains(row)) {
                rows.add(row);
            }
        }
        return rows.build();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowNamesItselfAndNothingInIt(Class<?> row) throws ReflectiveOperationException {
        assertThat(String.valueOf(example(row, true)))
                .startsWith(row.getSimpleName())
                .doesNotContain(SECRET, "[", "=");
    }

    private static Object example(Class<?> type, boolean isRow) throws ReflectiveOperationException {
        Constructor<?> longest = Stream.of(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        longest.setAccessible(true);
        Parameter[] parameters = longest.getParameters();
        Object[] values = new Object[parameters.length];
        for (int at = 0; at < values.length; at++) {
            boolean key = isRow && isKey(type, parameters[at]);
            values[at] = key && parameters[at].getType() == String.class ? "7" : value(parameters[at].getType());
        }
        return longest.newInstance(values);
    }

    private static boolean isKey(Class<?> type, Parameter parameter) throws ReflectiveOperationException {
        return parameter.isAnnotationPresent(Id.class)
                || type.getDeclaredField(parameter.getName()).isAnnotationPresent(Id.class)
                || parameter.getName().equals("number");
    }

    private static @Nullable Object value(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class) {
            return SECRET;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type.isRecord()) {
            return example(type, false);
        }
        return Stream.<Object>of(
                        7,
                        7L,
                        7.0,
                        BigDecimal.ONE,
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        Boolean.TRUE,
                        List.of(),
                        Set.of(),
                        Map.of())
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + type));
    }
}
