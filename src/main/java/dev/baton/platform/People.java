package dev.baton.platform;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The people who work with the system, as the engine's user administration knows them. */
@Service
public class People {

    private final IdentityService identity;

    People(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The e-mail address of that user, if there is one. */
    public Optional<String> emailOf(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult())
                .map(User::getEmail)
                .filter(address -> !address.isBlank());
    }

    public boolean exists(String userId) {
        return identity.createUserQuery().userId(userId).count() > 0;
    }

    /** Puts the user into the group; nothing happens to one who is in it already. */
    public void join(String userId, String groupId) {
        if (identity.createGroupQuery().groupId(groupId).groupMember(userId).count() == 0) {
            identity.createMembership(userId, groupId);
        }
    }

    public void leave(String userId, String groupId) {
        identity.deleteMembership(userId, groupId);
    }

    /** The ids of all users in the group, in a stable order. */
    public List<String> membersOf(String groupId) {
        return identity.createUserQuery().memberOfGroup(groupId).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();
    }
}
