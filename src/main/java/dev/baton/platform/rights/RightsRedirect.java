package dev.baton.platform.rights;

import dev.baton.platform.engine.Redirect;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;

/** Asks for a right by the short statement where nothing is revoked and one right of a list is enough. */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class RightsRedirect implements Redirect {

    private static final String ENGINES =
            "org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity.isUserAuthorizedForResource";
    private static final String SHORT = "dev.baton.platform.rights.Rights.isGranted";

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        Object[] arguments = invocation.getArgs();
        MappedStatement asked = (MappedStatement) arguments[0];
        if (asked.getId().equals(ENGINES)
                && arguments[1] instanceof AuthorizationCheck check
                && !check.isRevokeAuthorizationCheckEnabled()
                && oneIsEnough(check.getPermissionChecks())) {
            arguments[0] = asked.getConfiguration().getMappedStatement(SHORT);
        }
        return invocation.proceed();
    }

    private static boolean oneIsEnough(CompositePermissionCheck checks) {
        return checks.getCompositeChecks().isEmpty()
                && !checks.getAtomicChecks().isEmpty()
                && (checks.isDisjunctive() || checks.getAtomicChecks().size() == 1)
                && checks.getAtomicChecks().stream()
                        .allMatch(check -> check.getResourceIdQueryParam() == null
                                && check.getAuthorizationNotFoundReturnValue() == null);
    }
}
