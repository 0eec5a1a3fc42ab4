package dev.baton.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is asking, for the length of one request.
 *
 * <p>Without it every check of the engine would be skipped: to the engine, nobody is somebody who may do everything.
 */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final IdentityService identity;

    EngineIdentityFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null || !user.isAuthenticated()) {
            throw new IllegalStateException("nobody is logged in behind the authorization");
        }
        identity.setAuthentication(
                user.getName(),
                user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
