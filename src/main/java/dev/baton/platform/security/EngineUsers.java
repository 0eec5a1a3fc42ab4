package dev.baton.platform.security;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** The engine's users as users of Spring Security; the ids of their groups are their authorities. */
@Component
class EngineUsers implements AuthenticationProvider {

    private final IdentityService identity;

    EngineUsers(IdentityService identity) {
        this.identity = identity;
    }

    // the engine locks a user for a while after too many wrong passwords, and does not say so
    @Override
    public Authentication authenticate(Authentication claim) {
        String password = String.valueOf(claim.getCredentials());
        if (!identity.checkPassword(claim.getName(), password)) {
            throw new BadCredentialsException("unknown user or wrong password");
        }
        return of(claim.getName());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The user of this id, who has shown elsewhere that they are this user. */
    Authentication of(String id) {
        List<String> groups = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
        Collection<? extends GrantedAuthority> authorities = AuthorityUtils.createAuthorityList(groups);
        return UsernamePasswordAuthenticationToken.authenticated(id, null, authorities);
    }

    boolean exists(String id) {
        return identity.createUserQuery().userId(id).count() == 1;
    }
}
