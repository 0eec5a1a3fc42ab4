package dev.baton.platform.rows;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Puts our way with rows before Spring Data's, wherever that is used. */
@Component
class OwnRows implements BeanPostProcessor {

    private final ObjectProvider<JdbcMappingContext> mapping;
    private final ObjectProvider<PlainReads> reads;
    private final ObjectProvider<JdbcOperations> sql;

    OwnRows(
            ObjectProvider<JdbcMappingContext> mapping,
            ObjectProvider<PlainReads> reads,
            ObjectProvider<JdbcOperations> sql) {
        this.mapping = mapping;
        this.reads = reads;
        this.sql = sql;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataAccessStrategy springs
                ? new PlainRows(springs, mapping.getObject(), reads.getObject(), sql.getObject())
                : bean;
    }
}
