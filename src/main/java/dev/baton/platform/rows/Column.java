package dev.baton.platform.rows;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column and where its value is in the object.
 *
 * @param path the fields to it, from the object on; more than one where it is embedded
 * @param type of {@link Types}
 */
record Column(String name, List<Field> path, int type) {

    private static final Map<Class<?>, Integer> TYPES = Map.ofEntries(
            Map.entry(String.class, Types.VARCHAR),
            Map.entry(Integer.class, Types.INTEGER),
            Map.entry(int.class, Types.INTEGER),
            Map.entry(Long.class, Types.BIGINT),
            Map.entry(long.class, Types.BIGINT),
            Map.entry(Boolean.class, Types.BOOLEAN),
            Map.entry(boolean.class, Types.BOOLEAN),
            Map.entry(Double.class, Types.DOUBLE),
            Map.entry(double.class, Types.DOUBLE),
            Map.entry(BigDecimal.class, Types.NUMERIC),
            Map.entry(LocalDate.class, Types.DATE),
            Map.entry(Instant.class, Types.TIMESTAMP_WITH_TIMEZONE));

    /** The type that a field has in the database; nothing when it has none of the plain ones. */
    static @Nullable Integer typeOf(Class<?> field) {
        return field.isEnum() ? Integer.valueOf(Types.VARCHAR) : TYPES.get(field);
    }

    /** Returns the place of the next parameter. */
    static int set(PreparedStatement statement, List<Column> columns, Object row) throws SQLException {
        int place = 1;
        for (Column column : columns) {
            column.set(statement, place++, row);
        }
        return place;
    }

    void set(PreparedStatement statement, int place, Object row) throws SQLException {
        Object value = value(row);
        if (value == null) {
            statement.setNull(place, type);
        } else if (value instanceof Enum<?> constant) {
            statement.setString(place, constant.name());
        } else if (value instanceof Instant moment) {
            statement.setObject(place, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
        } else {
            statement.setObject(place, value);
        }
    }

    private @Nullable Object value(Object row) {
        try {
            Object value = row;
            for (Field field : path) {
                value = value == null ? null : field.get(value);
            }
            return value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
