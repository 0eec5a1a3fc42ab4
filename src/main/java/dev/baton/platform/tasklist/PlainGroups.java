package dev.baton.platform.tasklist;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/**
 * Rights are checked for the user's groups as they are.
 *
 * <p>The engine reads from the database in each command which groups have any rights at all, to leave out the others:
 * that helps who is in thousands of groups of a directory, and costs a statement a command. A group without rights grants
 * nothing, so the answers are the same.
 */
@Component
class PlainGroups extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> factories = engine.getCustomSessionFactories();
        List<SessionFactory> all = factories == null ? new ArrayList<>() : new ArrayList<>(factories);
        all.add(new Authorizations());
        engine.setCustomSessionFactories(all);
    }

    private static final class Authorizations implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new AuthorizationManager() {
                @Override
                public List<String> filterAuthenticatedGroupIds(List<String> groups) {
                    return groups == null ? List.of() : groups;
                }
            };
        }
    }
}
