package dev.baton.platform.rows;

import java.sql.PreparedStatement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.DelegatingDataAccessStrategy;
import org.springframework.data.jdbc.core.convert.Identifier;
import org.springframework.data.relational.core.conversion.IdValueSource;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Writes rows as Spring Data does, which looks at each column of each row anew: that was a quarter of what an imported lead
 * cost the processor. Of a new row only its id is read back. A row with an id is read as {@link PlainReads} reads what
 * queries find. Everything else is left to Spring Data.
 */
final class PlainRows extends DelegatingDataAccessStrategy {

    private final RelationalMappingContext mapping;
    private final PlainReads reads;
    private final JdbcOperations sql;
    private final Map<Class<?>, Optional<RowStatements>> tables = new ConcurrentHashMap<>();

    PlainRows(DataAccessStrategy springs, RelationalMappingContext mapping, PlainReads reads, JdbcOperations sql) {
        super(springs);
        this.mapping = mapping;
        this.reads = reads;
        this.sql = sql;
    }

    @Override
    public <T> @Nullable T findById(Object id, Class<T> type) {
        RowMapper<? extends T> reader = reads.getRowMapper(type);
        RowStatements table = table(type).orElse(null);
        return reader == null || table == null
                ? super.findById(id, type)
                : DataAccessUtils.singleResult(sql.query(table.select(), reader, id));
    }

    @Override
    public <T> @Nullable Object insert(T row, Class<T> type, Identifier parent, IdValueSource ids) {
        Optional<RowStatements> table = table(type);
        if (table.isEmpty() || parent.size() > 0 || ids == IdValueSource.NONE) {
            return super.insert(row, type, parent, ids);
        }
        return ids == IdValueSource.PROVIDED ? insertAsItIs(table.get(), row) : insertNew(table.get(), row);
    }

    @Override
    public <S> boolean update(S row, Class<S> type) {
        return table(type)
                .map(table -> write(table, table.update(), row, null) != 0)
                .orElseGet(() -> super.update(row, type));
    }

    @Override
    public <S> boolean updateWithVersion(S row, Class<S> type, Number before) {
        RowStatements table = table(type).orElse(null);
        String guarded = table == null ? null : table.guarded();
        if (table == null || guarded == null) {
            return super.updateWithVersion(row, type, before);
        }
        if (write(table, guarded, row, before) == 0) {
            throw new OptimisticLockingFailureException("%s was changed or removed by somebody else".formatted(row));
        }
        return true;
    }

    private Optional<RowStatements> table(Class<?> type) {
        return tables.computeIfAbsent(type, one -> RowStatements.of(mapping, mapping.getRequiredPersistentEntity(one)));
    }

    private @Nullable Object insertAsItIs(RowStatements table, Object row) {
        sql.update(table.insertWithId(), statement -> Column.set(statement, table.all(), row));
        return null;
    }

    private Object insertNew(RowStatements table, Object row) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            table.insert(), new String[] {table.id().name()});
                    Column.set(statement, table.others(), row);
                    return statement;
                },
                key);
        return Objects.requireNonNull(key.getKey());
    }

    private int write(RowStatements table, String update, Object row, @Nullable Number version) {
        return sql.update(update, statement -> {
            int place = Column.set(statement, table.others(), row);
            table.id().set(statement, place++, row);
            if (version != null) {
                statement.setObject(place, version);
            }
        });
    }
}
