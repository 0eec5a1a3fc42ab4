package dev.baton.platform.organisation;

import dev.baton.platform.organisation.UserAccounts.Person;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The user {@code admin}, who makes all others; at every start somebody is an administrator. */
@Component
@Order(3)
@EnableConfigurationProperties(AdministratorProperties.class)
class FirstAdministrator implements Provision {

    private static final String ID = "admin";

    private final UserAccounts accounts;
    private final AdministratorProperties properties;
    private final IdentityService identity;

    FirstAdministrator(UserAccounts accounts, AdministratorProperties properties, IdentityService identity) {
        this.accounts = accounts;
        this.properties = properties;
        this.identity = identity;
    }

    // the engine refuses a password with one of the names in it: none that somebody's generator would make up
    static Person person(String email) {
        return new Person(ID, "The first", "Administrator", email);
    }

    @Override
    public void provide() {
        accounts.make(person(properties.email()), properties.password(), List.of(Groups.ADMINISTRATORS));
        if (identity.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() == 0) {
            identity.createMembership(ID, Groups.ADMINISTRATORS);
        }
    }
}
