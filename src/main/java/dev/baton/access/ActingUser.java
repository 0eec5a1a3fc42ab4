package dev.baton.access;

import dev.baton.lead.CurrentActor;
import dev.baton.platform.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Tells the audit trail who acts. */
@Component
class ActingUser implements CurrentActor {

    private final CurrentUser user;

    ActingUser(CurrentUser user) {
        this.user = user;
    }

    @Override
    public String name() {
        return user.id();
    }
}
