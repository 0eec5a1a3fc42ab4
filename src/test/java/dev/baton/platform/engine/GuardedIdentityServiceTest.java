package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.platform.organisation.Groups;
import dev.baton.support.BatonTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.exception.NotAllowedException;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class GuardedIdentityServiceTest {

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void theAdministratorIsLoggedIn() {
        identity.setAuthentication("admin", List.of(Groups.ADMINISTRATORS));
    }

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> identity.deleteUser("admin")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> identity.deleteMembership("admin", Groups.ADMINISTRATORS))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> identity.deleteGroup(Groups.ADMINISTRATORS)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void anotherAdministratorMayGo() {
        User second = identity.newUser("second");
        second.setPassword("Another-2026-one");
        identity.saveUser(second);
        identity.createMembership("second", Groups.ADMINISTRATORS);

        identity.deleteUser("second");

        assertThat(identity.createUserQuery()
                        .memberOfGroup(Groups.ADMINISTRATORS)
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"team-west", "managers-west", "sales", "executives", "mail-servers"})
    void aGroupThatRightsDependOnStays(String group) {
        assertThatThrownBy(() -> identity.deleteGroup(group))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining(group);
    }

    @Test
    void aGroupOfOnesOwnMayGo() {
        identity.saveGroup(identity.newGroup("choir"));

        identity.deleteGroup("choir");

        assertThat(identity.createGroupQuery().groupId("choir").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "sales-manager, managers-west, appoint another manager",
        "sales-manager, team-west, appoint another manager",
        "sales-manager, sales-managers, appoint another manager",
        "rep, team-west, rep sells in team west",
        "rep, sales, /api/teams/west/reps/rep?active=false"
    })
    void whoManagesATeamOrSellsInItStaysInItsGroups(String user, String group, String told) {
        assertThatThrownBy(() -> identity.deleteMembership(user, group))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining(told);
    }

    @Test
    void aWeakPasswordIsRefused() {
        User weak = identity.newUser("weak");
        weak.setPassword("12345");

        assertThatThrownBy(() -> identity.saveUser(weak)).hasMessageContaining("Password does not match policy");
    }
}
