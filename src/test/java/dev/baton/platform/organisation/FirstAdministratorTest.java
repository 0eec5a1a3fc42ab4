package dev.baton.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.platform.organisation.UserAccounts.Person;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstAdministratorTest {

    /** The check at start knows the user's id only; what it takes must not fail later, at the names. */
    @ParameterizedTest
    @ValueSource(strings = {"A1-2e28ccbada404c6815791843", "Adm1n-Baton-2026", "First-Minster-1", "Example-0-baton"})
    void aPasswordThatTheCheckTakesIsGoodEnoughForTheAdministrator(String password) {
        Person person = FirstAdministrator.person("admin@baton.example");
        UserEntity user = new UserEntity(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setEmail(person.mail());

        assertThat(new DefaultPasswordPolicyImpl().getRules()).allMatch(rule -> rule.execute(password, user));
    }
}
