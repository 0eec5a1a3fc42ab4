package dev.baton.platform.rows;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Puts our way of writing rows before Spring Data's, wherever that is used. */
@Component
class WritesPlainly implements BeanPostProcessor {

    private final ObjectProvider<JdbcMappingContext> mapping;
    private final ObjectProvider<JdbcOperations> sql;

    WritesPlainly(ObjectProvider<JdbcMappingContext> mapping, ObjectProvider<JdbcOperations> sql) {
        this.mapping = mapping;
        this.sql = sql;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataAccessStrategy springs
                ? new PlainWrites(springs, mapping.getObject(), sql.getObject())
                : bean;
    }
}
