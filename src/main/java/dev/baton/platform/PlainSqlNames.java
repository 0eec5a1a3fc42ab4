package dev.baton.platform;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.stereotype.Component;

/** Table and column names go to the database unquoted, so that H2 and PostgreSQL each fold them in their own way. */
@Component
class PlainSqlNames implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RelationalMappingContext mapping) {
            mapping.setForceQuote(false);
        }
        return bean;
    }
}
