package dev.baton.platform.tasklist;

import dev.baton.platform.security.CurrentUser;
import jakarta.servlet.ServletContext;
import java.util.Map;
import org.camunda.bpm.engine.rest.hal.Hal;
import org.camunda.bpm.engine.rest.hal.cache.DefaultHalResourceCache;
import org.camunda.bpm.engine.rest.hal.cache.HalRelationCacheBootstrap;
import org.camunda.bpm.engine.rest.hal.cache.HalRelationCacheConfiguration;
import org.camunda.bpm.engine.rest.hal.group.HalGroup;
import org.camunda.bpm.engine.rest.hal.processDefinition.HalProcessDefinition;
import org.camunda.bpm.engine.rest.hal.user.HalUser;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * The names in a list of tasks are not read with each list: those of processes once an hour, as a version never changes its
 * name and whoever sees a task may know its process; those of people and groups once a minute for each who looks, as not
 * everybody may see everybody.
 */
@Component
class NamesInLists implements ServletContextInitializer {

    private static final int VERSIONS = 500;
    private static final int SECONDS = 3600;

    private final CurrentUser user;

    NamesInLists(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void onStartup(ServletContext context) {
        HalRelationCacheConfiguration caches = new HalRelationCacheConfiguration();
        caches.setCacheImplementationClass(DefaultHalResourceCache.class);
        caches.addCacheConfiguration(
                HalProcessDefinition.class, Map.of("capacity", VERSIONS, "secondsToLive", SECONDS));
        new HalRelationCacheBootstrap().configureCaches(caches);
        Hal.getInstance().registerHalRelationCache(HalUser.class, new SeenByEach(user::id));
        Hal.getInstance().registerHalRelationCache(HalGroup.class, new SeenByEach(user::id));
    }
}
