package dev.baton.platform.rights;

import dev.baton.platform.engine.ReadAheadSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.jspecify.annotations.Nullable;

/** A filter is read together with the right to see it; why it may not be seen, or is not there, the engine says. */
final class FiltersSeen extends FilterManager {

    private static final String SEEN = "dev.baton.platform.rights.Rights.filterIfGranted";

    @Override
    public @Nullable FilterEntity findFilterById(@Nullable String id) {
        return check(id)
                .filter(this::isSeen)
                .map(check -> getDbEntityManager().selectById(FilterEntity.class, id))
                .orElseGet(() -> super.findFilterById(id));
    }

    /** Reads it, for whoever asks for it next in this command. */
    private boolean isSeen(AuthorizationCheck check) {
        ReadAheadSession session = ReadAheadSession.of(getCommandContext());
        if (!(session.selectOne(SEEN, check) instanceof Map<?, ?> row)
                || !(row.get("filter") instanceof FilterEntity filter)) {
            return false;
        }
        session.keep("selectFilter", filter.getId(), List.of(filter));
        if (row.get("reach") instanceof Integer reach) {
            Reach.keep(reach, check, session);
        }
        return true;
    }

    /** What the engine would check; nothing of whoever is nobody, or where rights may be revoked. */
    private Optional<AuthorizationCheck> check(@Nullable String id) {
        OwnRights rights = (OwnRights) getAuthorizationManager();
        Authentication viewer = getCurrentAuthentication();
        return id != null && rights.areAsked() && Revokes.areUnknownTo(getCommandContext())
                ? Optional.of(new AuthorizationCheck(
                        viewer.getUserId(), rights.filterAuthenticatedGroupIds(viewer.getGroupIds()), toSee(id), false))
                : Optional.empty();
    }

    private static CompositePermissionCheck toSee(String id) {
        return new PermissionCheckBuilder()
                .atomicCheckForResourceId(Resources.FILTER, id, Permissions.READ)
                .build();
    }
}
