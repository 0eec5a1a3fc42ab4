package dev.baton.platform.tasklist;

import jakarta.servlet.ServletContext;
import java.util.Map;
import org.camunda.bpm.engine.rest.hal.cache.DefaultHalResourceCache;
import org.camunda.bpm.engine.rest.hal.cache.HalRelationCacheBootstrap;
import org.camunda.bpm.engine.rest.hal.cache.HalRelationCacheConfiguration;
import org.camunda.bpm.engine.rest.hal.processDefinition.HalProcessDefinition;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * The names of the processes that tasks in a list belong to are read once an hour and not with each list.
 *
 * <p>A version of a process never changes its name, and whoever sees a task may know its process.
 */
@Component
class DefinitionsOfTasks implements ServletContextInitializer {

    private static final int VERSIONS = 500;
    private static final int SECONDS = 3600;

    @Override
    public void onStartup(ServletContext context) {
        HalRelationCacheConfiguration caches = new HalRelationCacheConfiguration();
        caches.setCacheImplementationClass(DefaultHalResourceCache.class);
        caches.addCacheConfiguration(
                HalProcessDefinition.class, Map.of("capacity", VERSIONS, "secondsToLive", SECONDS));
        new HalRelationCacheBootstrap().configureCaches(caches);
    }
}
