package dev.baton.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whoever fills in a form reads why it is refused, and not the engine's ids in front of it: Tasklist shows the engine's
 * message as it is.
 */
@Component
class PlainRefusalsFilter extends OncePerRequestFilter {

    private static final Pattern IDS = Pattern.compile(
            "(\"message\":\")Cannot (?:submit task form [\\w-]+|instantiate process definition [\\w.-]+(?::\\d+:[\\w-]+)?): ");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/submit-form");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.BAD_REQUEST.value()) {
            byte[] plain = IDS.matcher(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .replaceFirst("$1")
                    .getBytes(StandardCharsets.UTF_8);
            answer.resetBuffer();
            answer.getOutputStream().write(plain);
        }
        answer.copyBodyToResponse();
    }
}
