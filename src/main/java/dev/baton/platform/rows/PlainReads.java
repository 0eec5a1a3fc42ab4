package dev.baton.platform.rows;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.QueryMappingConfiguration;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads what queries of repositories find as {@link RowReader} does, and not as Spring Data, which looks at each column of
 * each row anew. Everything else than a row of one of our tables is left to Spring Data.
 */
@Component
class PlainReads implements QueryMappingConfiguration {

    private final ObjectProvider<JdbcMappingContext> mapping;
    private final ConcurrentMap<Class<?>, Optional<? extends RowReader<?>>> readers = new ConcurrentHashMap<>();

    PlainReads(ObjectProvider<JdbcMappingContext> mapping) {
        this.mapping = mapping;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable RowMapper<? extends T> getRowMapper(Class<T> type) {
        return (RowMapper<T>) readers.computeIfAbsent(type, this::reader).orElse(null);
    }

    private <T> Optional<RowReader<T>> reader(Class<T> type) {
        JdbcMappingContext all = mapping.getObject();
        RelationalPersistentEntity<?> entity = all.getPersistentEntity(type);
        return entity == null || !entity.hasIdProperty()
                ? Optional.empty()
                : RowReader.of(all, (RelationalPersistentEntity<T>) entity);
    }
}
