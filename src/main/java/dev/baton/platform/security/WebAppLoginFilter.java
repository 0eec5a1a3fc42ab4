package dev.baton.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises whoever has logged in to a web application of the engine by the session they got there. */
class WebAppLoginFilter extends OncePerRequestFilter {

    private final EngineUsers users;
    private final RequestMatcher accepted;

    WebAppLoginFilter(EngineUsers users, RequestMatcher accepted) {
        this.users = users;
        this.accepted = accepted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !accepted.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String user = loggedIn(request.getSession(false));
        if (user != null) {
            // a user who was deleted meanwhile is nobody, whatever the session says
            users.of(user).ifPresent(WebAppLoginFilter::recognise);
        }
        chain.doFilter(request, response);
    }

    private static void recognise(Authentication user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(user);
        SecurityContextHolder.setContext(context);
    }

    private static @Nullable String loggedIn(@Nullable HttpSession session) {
        if (session == null) {
            return null;
        }
        Authentications logins = AuthenticationUtil.getAuthsFromSession(session);
        var login = logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        return login == null ? null : login.getIdentityId();
    }
}
