package dev.baton.platform.node;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells {@link PeopleFirst} who is being served: behind the doors, so that nobody counts who was turned away. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServedFilter extends OncePerRequestFilter {

    private final PeopleFirst people;

    ServedFilter(PeopleFirst people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        people.arrived();
        try {
            chain.doFilter(request, response);
        } finally {
            people.left();
        }
    }
}
