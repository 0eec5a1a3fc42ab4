package dev.baton.platform.organisation;

import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Makes users who do not exist yet; whoever exists keeps their password and their groups. */
@Component
class UserAccounts {

    private final IdentityService identity;

    UserAccounts(IdentityService identity) {
        this.identity = identity;
    }

    void make(Person person, String password, Collection<String> groups) {
        if (identity.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        User user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.mail());
        user.setPassword(password);
        identity.saveUser(user);
        groups.forEach(group -> identity.createMembership(person.id(), group));
    }

    /** Who a user is. */
    record Person(String id, String firstName, String lastName, String mail) {}
}
