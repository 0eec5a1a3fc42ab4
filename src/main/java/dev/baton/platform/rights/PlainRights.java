package dev.baton.platform.rights;

import dev.baton.platform.engine.OwnSession;
import dev.baton.platform.engine.OwnStatements;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Puts our way of asking for rights in the place of the engine's. */
@Component
public class PlainRights extends AbstractProcessEnginePlugin {

    private static final ClassPathResource MAPPER = new ClassPathResource("rights.xml", PlainRights.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(AuthorizationManager.class, PlainGroups::new).into(engine);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        OwnStatements.add(MAPPER, engine);
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(new RightsRedirect());
    }

    /**
     * Rights are asked for with the user's groups as they are.
     *
     * <p>The engine reads in each command which groups have any rights at all, to leave out the others: that helps who is
     * in thousands of groups of a directory, and costs a statement. A group without rights grants nothing, so the answers
     * are the same.
     */
    private static final class PlainGroups extends AuthorizationManager {

        @Override
        public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
            return groups == null ? List.of() : groups;
        }
    }
}
