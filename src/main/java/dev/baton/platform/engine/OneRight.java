package dev.baton.platform.engine;

import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;

/** Questions for rights that one right answers: one of a list is enough, and none is ever revoked. */
public final class OneRight {

    private OneRight() {}

    /** Whether the right of one row is an answer to this. */
    public static boolean isEnoughFor(AuthorizationCheck asked) {
        CompositePermissionCheck checks = asked.getPermissionChecks();
        return !asked.isRevokeAuthorizationCheckEnabled()
                && checks.getCompositeChecks().isEmpty()
                && !checks.getAtomicChecks().isEmpty()
                && (checks.isDisjunctive() || checks.getAtomicChecks().size() == 1)
                && checks.getAtomicChecks().stream()
                        .allMatch(check -> check.getResourceIdQueryParam() == null
                                && check.getAuthorizationNotFoundReturnValue() == null);
    }
}
