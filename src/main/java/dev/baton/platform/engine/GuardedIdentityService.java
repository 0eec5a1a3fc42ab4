package dev.baton.platform.engine;

import dev.baton.platform.GroupTie;
import dev.baton.platform.UserTie;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Keeps at least one administrator: without one, the engine would let anybody make themselves one (CVE-2026-77226). And
 * keeps everybody who is needed, and every group, see {@link UserTie} and {@link GroupTie}.
 */
class GuardedIdentityService extends IdentityServiceImpl {

    private final ObjectProvider<UserTie> users;
    private final ObjectProvider<GroupTie> groups;

    GuardedIdentityService(ObjectProvider<UserTie> users, ObjectProvider<GroupTie> groups) {
        this.users = users;
        this.groups = groups;
    }

    @Override
    public void deleteUser(String userId) {
        refuseForTheLast(userId);
        refuse(users.stream().map(tie -> tie.holding(userId)));
        super.deleteUser(userId);
    }

    @Override
    public void deleteGroup(String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            throw new NotAllowedException("The group of the administrators cannot be deleted");
        }
        refuse(groups.stream().map(tie -> tie.holding(groupId)));
        super.deleteGroup(groupId);
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        if (Groups.CAMUNDA_ADMIN.equals(groupId)) {
            refuseForTheLast(userId);
        }
        refuse(groups.stream().map(tie -> tie.holding(userId, groupId)));
        super.deleteMembership(userId, groupId);
    }

    private static void refuse(Stream<Optional<String>> hindrances) {
        hindrances.flatMap(Optional::stream).findFirst().ifPresent(why -> {
            throw new NotAllowedException(why);
        });
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
