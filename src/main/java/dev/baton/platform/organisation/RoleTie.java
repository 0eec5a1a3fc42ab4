package dev.baton.platform.organisation;

import dev.baton.platform.GroupTie;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The groups that processes and rights name stay. */
@Component
class RoleTie implements GroupTie {

    @Override
    public Optional<String> holding(String groupId) {
        return Optional.of(groupId)
                .filter(id -> Grants.ROLES.contains(id) || Groups.MAIL_SERVERS.equals(id))
                .map(
                        "The group %s is what Baton gives rights to: take users out of it, and leave the group"
                                ::formatted);
    }
}
