package dev.baton.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.io.ClassPathResource;

/** Teaches the engine's MyBatis statements of our own. */
public final class OwnStatements {

    private OwnStatements() {}

    /** To be called once the engine is built. */
    public static void add(ClassPathResource mapper, ProcessEngineConfigurationImpl engine) {
        Configuration myBatis = engine.getSqlSessionFactory().getConfiguration();
        myBatis.setDatabaseId(engine.getDatabaseType());
        try (InputStream statements = mapper.getInputStream()) {
            new XMLMapperBuilder(statements, myBatis, mapper.getPath(), myBatis.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
