package dev.baton.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Lets those whom nobody knows hold a share of the web server's threads and no more, counted before a byte of their body
 * is read: however many send however slowly, probes are answered and people served.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrangersShare extends OncePerRequestFilter {

    private static final String COME_AGAIN_SECONDS = "5";

    private final List<Share> shares;
    private final Problems problems;

    StrangersShare(DoorProperties doors, Problems problems) {
        this.shares = List.of(
                new Share(
                        new OrRequestMatcher(Doors.STRANGERS, Doors.MAIL_LINKS),
                        new Semaphore(doors.strangersAtOnce())),
                new Share(Doors.LOGIN, new Semaphore(doors.loginsAtOnce())));
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore places = places(request);
        if (places == null) {
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
            problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "Too many at once: try again soon");
        }
    }

    private @Nullable Semaphore places(HttpServletRequest request) {
        // or each pattern takes the address to pieces for itself
        ServletRequestPathUtils.parseAndCache(request);
        try {
            for (Share share : shares) {
                if (share.door().matches(request)) {
                    return share.places();
                }
            }
            return null;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }

    private record Share(RequestMatcher door, Semaphore places) {}
}
