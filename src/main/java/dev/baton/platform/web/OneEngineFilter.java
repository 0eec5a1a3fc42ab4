package dev.baton.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Which engine the engine's REST API speaks for is looked for once.
 *
 * <p>Each of its requests asks {@link ServiceLoader}, which looks for the one provider in every jar of the application and
 * opens the one it is in anew. So requests get a class loader that remembers what was found.
 */
@Component
class OneEngineFilter extends OncePerRequestFilter {

    private static final RequestMatcher ENGINES = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"),
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**"));

    private final ClassLoader remembering = new Remembering(OneEngineFilter.class.getClassLoader());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ENGINES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(remembering);
        try {
            chain.doFilter(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Knows the names of the providers; all else its parent knows. */
    static final class Remembering extends ClassLoader {

        private static final String NAMES = "META-INF/services/" + ProcessEngineProvider.class.getName();

        static {
            registerAsParallelCapable();
        }

        private final URL names;

        Remembering(ClassLoader parent) {
            super(parent);
            String found = ServiceLoader.load(ProcessEngineProvider.class, parent).stream()
                    .map(provider -> provider.type().getName())
                    .collect(Collectors.joining("\n"));
            this.names = inMemory(found.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(NAMES) ? Collections.enumeration(List.of(names)) : super.getResources(name);
        }

        private static URL inMemory(byte[] content) {
            try {
                return new URL("memory", "", -1, NAMES, new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) {
                        return new Memory(url, content);
                    }
                });
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Memory extends URLConnection {

        private final byte[] content;

        Memory(URL url, byte[] content) {
            super(url);
            this.content = content;
        }

        @Override
        public void connect() {
            // it is here
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
