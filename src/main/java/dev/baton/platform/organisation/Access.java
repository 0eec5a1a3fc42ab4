package dev.baton.platform.organisation;

import dev.baton.platform.organisation.Grants.Grant;
import dev.baton.platform.organisation.OrganisationProperties.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The groups, and for each exactly the permissions of {@link Grants}; what an administrator grants beyond stays. */
@Component
@Order(1)
class Access implements Provision {

    private static final String ROLE = "role";
    private static final String TEAM = "team";

    private final OrganisationProperties organisation;
    private final IdentityService identity;
    private final AuthorizationService authorizations;

    Access(OrganisationProperties organisation, IdentityService identity, AuthorizationService authorizations) {
        this.organisation = organisation;
        this.identity = identity;
        this.authorizations = authorizations;
    }

    @Override
    public void provide() {
        roles().forEach((id, name) -> group(id, name, ROLE));
        group(Groups.MAIL_SERVERS, "Mail servers", ROLE);
        group(Groups.ADMINISTRATORS, "Administrators", org.camunda.bpm.engine.authorization.Groups.GROUP_TYPE_SYSTEM);
        for (Team team : organisation.teams()) {
            group(Groups.team(team.code()), team.name(), TEAM);
            group(Groups.managers(team.code()), team.name() + ", manager", TEAM);
        }
        widestFirst().values().forEach(this::grant);
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (String id : Grants.ROLES) {
            roles.put(id, Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' '));
        }
        return roles;
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    // a group that is granted the same thing twice, as a role and as an overseer, gets the later and wider grant
    private static Map<String, Grant> widestFirst() {
        Map<String, Grant> grants = new LinkedHashMap<>();
        for (Grant grant : Grants.all()) {
            grants.put(grant.group() + "/" + grant.resource().resourceType() + "/" + grant.id(), grant);
        }
        return grants;
    }

    void grant(Grant grant) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.group());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.id());
        }
        authorization.setPermissions(grant.permissions().toArray(new Permission[0]));
        authorizations.saveAuthorization(authorization);
    }
}
