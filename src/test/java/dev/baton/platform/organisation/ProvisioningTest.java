package dev.baton.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class ProvisioningTest {

    @Autowired
    private Provisioning provisioning;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Test
    void aSecondStartAddsNothing() {
        Map<String, Long> before = counts();

        provisioning.afterSingletonsInstantiated();

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aStartTakesBackWhatAGroupWasGivenTooMuch() {
        var grant = authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.OPERATIONS)
                .resourceType(Resources.PROCESS_DEFINITION)
                .singleResult();
        grant.addPermission(Permissions.CREATE_INSTANCE);
        authorizations.saveAuthorization(grant);

        provisioning.afterSingletonsInstantiated();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(Groups.OPERATIONS)
                        .hasPermission(Permissions.CREATE_INSTANCE)
                        .count())
                .isZero();
    }

    @Test
    void everyRoleHasItsPersonInTheDemo() {
        assertThat(identity.createGroupQuery().groupMember("sales-manager").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder(
                        "sales-managers",
                        "team-west",
                        "team-east",
                        "team-desk",
                        "managers-west",
                        "managers-east",
                        "managers-desk");
        assertThat(identity.checkPassword("rep", "Baton-Demo-2026")).isTrue();
    }

    private Map<String, Long> counts() {
        return Map.of(
                "users", identity.createUserQuery().count(),
                "groups", identity.createGroupQuery().count(),
                "authorizations", authorizations.createAuthorizationQuery().count(),
                "filters", filters.createFilterQuery().count());
    }
}
