package dev.baton.platform.security;

import dev.baton.platform.organisation.Groups;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person on whose behalf the running code acts: of the web request or else of the engine's command. */
@Component
public class CurrentUser {

    /** Stands for Baton itself, when a timer or a job acts and nobody asked for it. */
    public static final String SYSTEM = "system";

    private final IdentityService identity;

    CurrentUser(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** The user's id, or {@link #SYSTEM}. */
    public String id() {
        Authentication web = SecurityContextHolder.getContext().getAuthentication();
        if (web != null) {
            return web.getName();
        }
        var engine = identity.getCurrentAuthentication();
        return engine == null || engine.getUserId() == null ? SYSTEM : engine.getUserId();
    }

    /** The ids of the groups the user is in; none for {@link #SYSTEM}. */
    public Set<String> groups() {
        Authentication web = SecurityContextHolder.getContext().getAuthentication();
        if (web != null) {
            return web.getAuthorities().stream()
                    .map(GrantedAuthority::getAuthority)
                    .collect(Collectors.toUnmodifiableSet());
        }
        var engine = identity.getCurrentAuthentication();
        return engine == null || engine.getGroupIds() == null ? Set.of() : Set.copyOf(engine.getGroupIds());
    }

    /** Whether the user is in the group of this id. */
    public boolean isIn(String group) {
        return groups().contains(group);
    }

    /** The codes of the teams the user belongs to, as a seller or as their manager. */
    public Set<String> teams() {
        return groups().stream().filter(Groups::isTeam).map(Groups::codeOfTeam).collect(Collectors.toUnmodifiableSet());
    }

    /** The codes of the teams the user leads. */
    public Set<String> managedTeams() {
        return groups().stream()
                .filter(Groups::isManagers)
                .map(Groups::codeOfManagers)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the user may see every team's leads. */
    public boolean seesAllLeads() {
        return groups().stream().anyMatch(Groups.SEE_ALL_LEADS::contains);
    }
}
