package dev.baton.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web applications the nonce of its own header.
 *
 * <p>The applications hand the nonce from the header to the page through the servlet context, which all requests
 * share: of pages loaded at once, most would get another's nonce and stay blank. Here each request sees a servlet
 * context with a nonce of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnNonceFilter extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/app/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = new ContextWithOwnNonce(request.getServletContext()).proxy();
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    /** The servlet context of one request: everything but the nonce is the shared one's. */
    private static final class ContextWithOwnNonce {

        private final ServletContext shared;
        private @Nullable Object nonce;

        ContextWithOwnNonce(ServletContext shared) {
            this.shared = shared;
        }

        ServletContext proxy() {
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> call(method, arguments));
        }

        private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && NONCE.equals(arguments[0])) {
                if (method.getName().equals("setAttribute")) {
                    nonce = arguments[1];
                    return null;
                }
                return nonce;
            }
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
