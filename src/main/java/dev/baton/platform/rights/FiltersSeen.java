package dev.baton.platform.rights;

import dev.baton.platform.engine.Latest;
import dev.baton.platform.engine.ReadAheadSession;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A filter is read together with the right to see it; why it may not be seen, or is not there, the engine says. Who only
 * looks gets it as it was read a moment ago.
 */
final class FiltersSeen extends FilterManager {

    private static final String SEEN = "dev.baton.platform.rights.Rights.filterIfGranted";

    private final Latest<Viewer, Seen> recent;

    /** By this command, which is asked for it several times; MyBatis would read the same for it again, however old. */
    private final Set<Viewer> looked = new HashSet<>();

    FiltersSeen(Latest<Viewer, Seen> recent) {
        this.recent = recent;
    }

    /** Who wants to see which. */
    record Viewer(String filter, String user, List<String> groups) {}

    /**
     * A filter that may be seen.
     *
     * @param row the columns of its table, and {@code reach}: how far the viewer's right to see tasks reaches, where the
     *     database knows
     */
    record Seen(Map<?, ?> row) {

        static @Nullable Seen of(@Nullable Object row) {
            return row instanceof Map<?, ?> columns ? new Seen(columns) : null;
        }

        Optional<Integer> reach() {
            return Optional.ofNullable((Integer) row.get("reach"));
        }

        /** One for each command, which may change it. */
        FilterEntity filter(String id) {
            FilterEntity filter = new FilterEntity(has("resourceType"));
            filter.setId(id);
            filter.setRevision((Integer) Objects.requireNonNull(row.get("revision")));
            filter.setName(has("name"));
            filter.setOwner((String) row.get("owner"));
            filter.setQueryInternal(has("query"));
            filter.setPropertiesInternal((String) row.get("properties"));
            return filter;
        }

        private String has(String column) {
            return (String) Objects.requireNonNull(row.get(column));
        }
    }

    @Override
    public @Nullable FilterEntity findFilterById(@Nullable String id) {
        return check(id)
                .filter(check -> isSeen(String.valueOf(id), check))
                .map(check -> getDbEntityManager().selectById(FilterEntity.class, id))
                .orElseGet(() -> super.findFilterById(id));
    }

    /** Kept for whoever asks for it next in this command. */
    private boolean isSeen(String id, AuthorizationCheck check) {
        Viewer viewer = viewer(id, check);
        if (looked.contains(viewer)) {
            return true;
        }
        ReadAheadSession session = ReadAheadSession.of(getCommandContext());
        boolean looks = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        Seen seen = looks ? recent.of(viewer, asked -> read(check, session)) : read(check, session);
        if (seen == null) {
            return false;
        }
        session.keep("selectFilter", id, List.of(seen.filter(id)));
        seen.reach().ifPresent(reach -> Reach.keep(reach, check, session));
        if (looks) {
            looked.add(viewer);
        }
        return true;
    }

    private static @Nullable Seen read(AuthorizationCheck check, ReadAheadSession session) {
        return Seen.of(session.selectOne(SEEN, check));
    }

    private static Viewer viewer(String id, AuthorizationCheck check) {
        List<String> groups = check.getAuthGroupIds();
        return new Viewer(id, check.getAuthUserId(), groups == null ? List.of() : List.copyOf(groups));
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
