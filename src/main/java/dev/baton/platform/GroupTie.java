package dev.baton.platform;

import java.util.Optional;

/** Something for which a group of users is needed, or somebody in it. */
public interface GroupTie {

    /** Why the group cannot be deleted and what to do instead; empty when nothing is against it. */
    Optional<String> holding(String groupId);

    /** Why the user cannot be taken out of the group and what to do instead; empty when nothing is against it. */
    default Optional<String> holding(String userId, String groupId) {
        return Optional.empty();
    }
}
