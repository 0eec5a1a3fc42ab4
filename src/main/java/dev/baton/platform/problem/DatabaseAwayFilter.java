package dev.baton.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 when the database is away before a request has reached its controller: who you are and whether you are
 * logged in are read from there as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private static final Pattern AREA = Pattern.compile("/(?:(?:api|engine-rest|camunda)/)?[a-z-]+(?=/|$)");

    private final ObjectMapper json;

    DatabaseAwayFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted() || !isTheDatabases(failure)) {
                throw failure;
            }
            LOG.warn(
                    "{} {} was turned away: {}",
                    request.getMethod(),
                    area(request.getRequestURI()),
                    causes(failure)
                            .map(cause -> cause.getClass().getSimpleName())
                            .collect(Collectors.joining(", by ")));
            response.reset();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Problem.COME_AGAIN_SECONDS);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), Problem.databaseAway(""));
        }
    }

    /** Where it went, without what may name a person: addresses, keys of links, numbers. */
    private static String area(String path) {
        Matcher area = AREA.matcher(path);
        return area.lookingAt() ? area.group() : "/";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isTheDatabases(Throwable failure) {
        // a database that refuses a value is there
        return causes(failure).noneMatch(DataIntegrityViolationException.class::isInstance)
                && causes(failure)
                        .anyMatch(cause -> cause instanceof DataAccessException
                                || cause instanceof TransactionException
                                || cause instanceof PersistenceException);
    }
}
