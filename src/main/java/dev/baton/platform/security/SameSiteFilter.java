package dev.baton.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses requests that change something and that a browser sends on behalf of a page from elsewhere.
 *
 * <p>A browser remembers the password of HTTP basic and adds it to such requests unasked. Programs send neither of
 * the two headers and are not concerned.
 */
class SameSiteFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Problems problems;

    SameSiteFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if ((site == null || OWN.contains(site)) && (origin == null || isOwn(origin, request))) {
            chain.doFilter(request, response);
        } else {
            problems.write(response, HttpStatus.FORBIDDEN, "This request comes from a page of another site.");
        }
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        URI own = UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(null)
                .build()
                .toUri();
        return origin.equalsIgnoreCase(own.toString());
    }
}
