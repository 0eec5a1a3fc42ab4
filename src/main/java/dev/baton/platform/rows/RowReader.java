package dev.baton.platform.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.InstanceCreatorMetadata;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PreferredConstructor;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.util.Streamable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Makes an object of a row by its constructor, one parameter for each column. A row must have all of them: what Spring Data
 * would take for empty fails here.
 */
final class RowReader<T> implements RowMapper<T> {

    private final Whole whole;
    private final Class<T> type;

    private RowReader(Whole whole, Class<T> type) {
        this.whole = whole;
        this.type = type;
    }

    /** That of an entity; none when its constructor does not take everything, or something else than plain values. */
    static <T> Optional<RowReader<T>> of(RelationalMappingContext mapping, RelationalPersistentEntity<T> entity) {
        return whole(mapping, entity, false).map(whole -> new RowReader<>(whole, entity.getType()));
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        return type.cast(Objects.requireNonNull(whole.read(row)));
    }

    private static Optional<Whole> whole(
            RelationalMappingContext mapping, RelationalPersistentEntity<?> entity, boolean absentWhenEmpty) {
        InstanceCreatorMetadata<RelationalPersistentProperty> creator = entity.getInstanceCreatorMetadata();
        if (!(creator instanceof PreferredConstructor<?, ?> made)) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (Parameter<?, ?> parameter : made.getParameters()) {
            part(mapping, entity.getPersistentProperty(Objects.requireNonNull(parameter.getName())))
                    .ifPresent(parts::add);
        }
        long all = Streamable.of(entity).stream().count();
        if (parts.size() != all || made.getParameterCount() != all) {
            return Optional.empty();
        }
        Constructor<?> constructor = made.getConstructor();
        constructor.setAccessible(true);
        return Optional.of(new Whole(constructor, List.copyOf(parts), absentWhenEmpty));
    }

    private static Optional<? extends Part> part(
            RelationalMappingContext mapping, @Nullable RelationalPersistentProperty property) {
        if (property == null || property.isCollectionLike() || property.isMap()) {
            return Optional.empty();
        }
        if (property.isEmbedded()) {
            return property.getEmbeddedPrefix().isEmpty()
                    ? whole(
                            mapping,
                            mapping.getRequiredPersistentEntity(property),
                            property.getRequiredAnnotation(Embedded.class).onEmpty() == Embedded.OnEmpty.USE_NULL)
                    : Optional.empty();
        }
        return Value.of(property.getColumnName().toSql(IdentifierProcessing.NONE), property.getType());
    }

    /** What stands for one parameter of a constructor. */
    private sealed interface Part {

        @Nullable
        Object read(ResultSet row) throws SQLException;
    }

    /**
     * An object of several columns.
     *
     * @param absentWhenEmpty whether there is none when all of them are empty
     */
    private record Whole(Constructor<?> constructor, List<Part> parts, boolean absentWhenEmpty) implements Part {

        @Override
        public @Nullable Object read(ResultSet row) throws SQLException {
            @Nullable Object[] values = new Object[parts.size()];
            boolean empty = true;
            for (int place = 0; place < values.length; place++) {
                values[place] = parts.get(place).read(row);
                empty &= values[place] == null;
            }
            return empty && absentWhenEmpty ? null : make(values);
        }

        private Object make(@Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Takes the value out of its column; nothing of an empty one. */
    private interface Getter {

        @Nullable
        Object get(ResultSet row, int place) throws SQLException;
    }

    /** @param needed whether it cannot be empty */
    private record Value(String column, boolean needed, Getter getter) implements Part {

        private static final Getter INTEGER = (row, place) -> orNothing(row, row.getInt(place));
        private static final Getter LONG = (row, place) -> orNothing(row, row.getLong(place));
        private static final Getter BOOLEAN = (row, place) -> orNothing(row, row.getBoolean(place));
        private static final Getter DOUBLE = (row, place) -> orNothing(row, row.getDouble(place));
        private static final Map<Class<?>, Getter> GETTERS = Map.ofEntries(
                Map.entry(String.class, ResultSet::getString),
                Map.entry(Integer.class, INTEGER),
                Map.entry(int.class, INTEGER),
                Map.entry(Long.class, LONG),
                Map.entry(long.class, LONG),
                Map.entry(Boolean.class, BOOLEAN),
                Map.entry(boolean.class, BOOLEAN),
                Map.entry(Double.class, DOUBLE),
                Map.entry(double.class, DOUBLE),
                Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
                Map.entry(LocalDate.class, (row, place) -> row.getObject(place, LocalDate.class)),
                Map.entry(Instant.class, Value::moment));

        static Optional<Value> of(String column, Class<?> type) {
            Getter getter = type.isEnum() ? (row, place) -> constant(type, row.getString(place)) : GETTERS.get(type);
            return Optional.ofNullable(getter).map(known -> new Value(column, type.isPrimitive(), known));
        }

        @Override
        public @Nullable Object read(ResultSet row) throws SQLException {
            Object value = getter.get(row, row.findColumn(column));
            if (value == null && needed) {
                throw new IllegalStateException("The column '%s' is empty".formatted(column));
            }
            return value;
        }

        private static @Nullable Object orNothing(ResultSet row, Object value) throws SQLException {
            return row.wasNull() ? null : value;
        }

        private static @Nullable Object moment(ResultSet row, int place) throws SQLException {
            OffsetDateTime moment = row.getObject(place, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static @Nullable Object constant(Class<?> type, @Nullable String name) {
            return name == null ? null : Enum.valueOf((Class<? extends Enum>) type, name);
        }
    }
}
