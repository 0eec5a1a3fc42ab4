package dev.baton.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that could be read in two ways, such as {@code //engine-rest/task}, before anybody reads it.
 *
 * <p>Spring Security asks its firewall too, but only after Spring has taken the address to pieces, which fails for
 * such an address under the mount of a servlet and ends as an error of ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddressFilter extends OncePerRequestFilter {

    private final HttpFirewall firewall;
    private final Problems problems;

    PlainAddressFilter(HttpFirewall firewall, Problems problems) {
        this.firewall = firewall;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException refusal) {
            problems.handle(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }
}
