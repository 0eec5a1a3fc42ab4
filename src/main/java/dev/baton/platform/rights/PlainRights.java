package dev.baton.platform.rights;

import dev.baton.platform.engine.Latest;
import dev.baton.platform.engine.OwnSession;
import dev.baton.platform.engine.OwnStatements;
import dev.baton.platform.engine.RecentRights;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts our way of asking for rights in the place of the engine's. */
@Component
public class PlainRights extends AbstractProcessEnginePlugin {

    private static final ClassPathResource MAPPER = new ClassPathResource("rights.xml", PlainRights.class);

    private final RecentRights recent;
    private final Latest<FiltersSeen.Viewer, FiltersSeen.Seen> filters;

    public PlainRights(RecentRights recent) {
        this.recent = recent;
        this.filters = recent.remember();
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(AuthorizationManager.class, () -> new OwnRights(recent)).into(engine);
        new OwnSession<>(FilterManager.class, () -> new FiltersSeen(filters)).into(engine);
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new InstanceChecker()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        OwnStatements.add(MAPPER, engine);
    }
}
