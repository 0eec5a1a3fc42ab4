package dev.baton.platform.engine;

import dev.baton.platform.UserTie;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Keeps at least one administrator: without one, the engine would let anybody make themselves one (CVE-2026-77226). And
 * keeps everybody who is needed, see {@link UserTie}.
 */
class GuardedIdentityService extends IdentityServiceImpl {

    private final ObjectProvider<UserTie> ties;

    GuardedIdentityService(ObjectProvider<UserTie> ties) {
        this.ties = ties;
    }

    @Override
    public void deleteUser(String userId) {
        refuseForTheLast(userId);
        ties.stream()
                .map(tie -> tie.holding(userId))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> {
                    throw new NotAllowedException(why);
                });
        super.deleteUser(userId);
    }

    @Override
    public void deleteGroup(String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            throw new NotAllowedException("The group of the administrators cannot be deleted");
        }
        super.deleteGroup(groupId);
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            refuseForTheLast(userId);
        }
        super.deleteMembership(userId, groupId);
    }

    private void refuseForTheLast(String userId) {
        var administrators =
                createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).listPage(0, 2);
        if (administrators.size() == 1 && administrators.get(0).getId().equals(userId)) {
            throw new NotAllowedException(
                    "'%s' is the only administrator; appoint another one first".formatted(userId));
        }
    }
}
