package dev.baton.platform;

import java.util.Optional;

/** Something for which a user is needed as long as nobody else takes it over. */
public interface UserTie {

    /** Why the user cannot be deleted and what to do first; empty when nothing is against it. */
    Optional<String> holding(String userId);
}
