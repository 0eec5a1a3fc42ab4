package dev.baton.platform.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Teaches the engine's MyBatis the quick statements and when to use them. */
@Component
class TaskListPlugin extends AbstractProcessEnginePlugin {

    private static final ClassPathResource MAPPER = new ClassPathResource("task-lists.xml", TaskListPlugin.class);

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration myBatis = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream mapper = MAPPER.getInputStream()) {
            new XMLMapperBuilder(mapper, myBatis, MAPPER.getPath(), myBatis.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        myBatis.addInterceptor(new TaskListRedirect(DbSqlSessionFactory.POSTGRES.equals(engine.getDatabaseType())));
    }
}
