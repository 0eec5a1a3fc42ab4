package dev.baton.platform.rights;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Whether rights are only ever granted: where one may be revoked, the engine's own questions differ from each other. */
public final class Revokes {

    private Revokes() {}

    public static boolean areUnknownTo(CommandContext command) {
        return command.getProcessEngineConfiguration()
                .getAuthorizationCheckRevokes()
                .equals(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
    }
}
