package dev.baton.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whoever looks at a task or at a list of Tasklist gets it in one command and one transaction.
 *
 * <p>One request of the engine's REST API may be a handful of commands, and each would read the same task, process and
 * filter anew. The answer waits until the transaction has ended, so that a slow reader holds no connection. Other lists stay
 * outside: the engine takes what is asked inside a command for its own and lets it have any number of results.
 */
@Component
class OneLookFilter extends OncePerRequestFilter {

    private static final String PROGRAMS = "/engine-rest";
    private static final String APPS = "/camunda/api/engine/engine/*";
    private static final RequestMatcher LOOKS = new OrRequestMatcher(
            to(HttpMethod.GET, PROGRAMS + "/task/*"),
            to(HttpMethod.GET, PROGRAMS + "/task/*/*"),
            to(HttpMethod.GET, APPS + "/task/*"),
            to(HttpMethod.GET, APPS + "/task/*/*"),
            to(HttpMethod.POST, PROGRAMS + "/filter/*/list"),
            to(HttpMethod.POST, PROGRAMS + "/filter/*/count"),
            to(HttpMethod.POST, APPS + "/filter/*/list"),
            to(HttpMethod.POST, APPS + "/filter/*/count"));

    private final TransactionTemplate transaction;
    private final ProcessEngineConfigurationImpl engine;

    OneLookFilter(PlatformTransactionManager transactions, ProcessEngineConfigurationImpl engine) {
        this.transaction = new TransactionTemplate(transactions);
        this.engine = engine;
        transaction.setReadOnly(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOOKS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        transaction.executeWithoutResult(look -> {
            // what a command refuses would otherwise make the end of the transaction fail, though it is answered
            // already
            look.setRollbackOnly();
            engine.getCommandExecutorTxRequired().execute((Command<@Nullable Void>) command -> {
                answer(request, answer, chain);
                return null;
            });
        });
        answer.copyBodyToResponse();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestMatcher to(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
