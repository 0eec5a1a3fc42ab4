package dev.baton.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the lists that the web applications ask for without a bound, such as the versions of a process in Cockpit: the
 * engine refuses those since it has a limit. Programs are told instead; they can say how much they want.
 */
@Component
class BoundedListsFilter extends OncePerRequestFilter {

    private static final String LISTS = "/camunda/api/engine/engine/";
    private static final String BOUND = "maxResults";

    private final String most;

    BoundedListsFilter(@Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") String most) {
        this.most = BOUND + "=" + most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !request.getRequestURI().startsWith(request.getContextPath() + LISTS)
                || (query != null && query.contains(BOUND));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String bounded = query == null || query.isEmpty() ? most : query + "&" + most;
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getQueryString() {
                        return bounded;
                    }
                },
                response);
    }
}
