package dev.baton.platform.rows;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.sql.IdentifierProcessing;
import org.springframework.data.relational.core.sql.SqlIdentifier;

/**
 * The statements that write the rows of one table, and read one of them.
 *
 * @param all its columns
 * @param others all but the id
 * @param select of the row with an id
 * @param insert of a row whose id the database gives
 * @param insertWithId of a row that brings its own
 * @param guarded an update of the version that it expects; nothing when there are no versions
 */
record RowStatements(
        Column id,
        List<Column> all,
        List<Column> others,
        String select,
        String insert,
        String insertWithId,
        String update,
        @Nullable String guarded) {

    /** Those of that entity; none when it holds something else than plain values. */
    static Optional<RowStatements> of(RelationalMappingContext mapping, RelationalPersistentEntity<?> entity) {
        RelationalPersistentProperty key = entity.getIdProperty();
        List<Column> columns = new ArrayList<>();
        if (key == null || !collect(mapping, entity, List.of(), columns)) {
            return Optional.empty();
        }
        String table = name(entity.getQualifiedTableName());
        Column id = columns.stream()
                .filter(column -> column.name().equals(name(key.getColumnName())))
                .findFirst()
                .orElseThrow();
        List<Column> others = columns.stream().filter(column -> column != id).toList();
        String update = update(table, id, others);
        RelationalPersistentProperty version = entity.getVersionProperty();
        return Optional.of(new RowStatements(
                id,
                List.copyOf(columns),
                others,
                select(table, columns, id),
                insert(table, others),
                insert(table, columns),
                update,
                version == null ? null : update + " and " + name(version.getColumnName()) + " = ?"));
    }

    private static boolean collect(
            RelationalMappingContext mapping,
            RelationalPersistentEntity<?> entity,
            List<Field> path,
            List<Column> columns) {
        for (RelationalPersistentProperty property : entity) {
            List<Field> further = new ArrayList<>(path);
            Field field = property.getField();
            if (field == null || property.isInsertOnly() || !property.isWritable()) {
                return false;
            }
            field.setAccessible(true);
            further.add(field);
            if (property.isEmbedded()) {
                RelationalPersistentEntity<?> part = mapping.getRequiredPersistentEntity(property);
                if (!property.getEmbeddedPrefix().isEmpty() || !collect(mapping, part, further, columns)) {
                    return false;
                }
            } else if (!property.isEntity()) {
                Integer type = Column.typeOf(property.getType());
                if (type == null) {
                    return false;
                }
                columns.add(new Column(name(property.getColumnName()), List.copyOf(further), type));
            }
        }
        return true;
    }

    private static String select(String table, List<Column> columns, Column id) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "select %s from %s where %s = ?".formatted(names, table, id.name());
    }

    private static String insert(String table, List<Column> columns) {
        StringJoiner names = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        columns.forEach(column -> {
            names.add(column.name());
            values.add("?");
        });
        return "insert into %s (%s) values (%s)".formatted(table, names, values);
    }

    private static String update(String table, Column id, List<Column> columns) {
        StringJoiner values = new StringJoiner(", ");
        columns.forEach(column -> values.add(column.name() + " = ?"));
        return "update %s set %s where %s = ?".formatted(table, values, id.name());
    }

    private static String name(SqlIdentifier identifier) {
        return identifier.toSql(IdentifierProcessing.NONE);
    }
}
