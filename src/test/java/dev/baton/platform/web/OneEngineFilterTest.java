package dev.baton.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OneEngineFilterTest {

    private final OneEngineFilter filter = new OneEngineFilter();
    private final ClassLoader own = new ClassLoader(OneEngineFilterTest.class.getClassLoader()) {};
    private final List<Object> seen = new ArrayList<>();

    @BeforeEach
    void aThreadHasAClassLoader() {
        Thread.currentThread().setContextClassLoader(own);
    }

    @AfterEach
    void asItWas() {
        Thread.currentThread().setContextClassLoader(OneEngineFilterTest.class.getClassLoader());
    }

    @Test
    void itFindsTheProvidersThatThereAre() throws Exception {
        List<? extends Class<?>> all = providers(OneEngineFilter.class.getClassLoader());

        request("/engine-rest/task", (request, response) -> seen.addAll(providers(loader())));

        assertThat(all).isNotEmpty();
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void itLooksForThemInNoJar() throws Exception {
        request(
                "/engine-rest/task",
                (request, response) -> Collections.list(
                                loader().getResources("META-INF/services/" + ProcessEngineProvider.class.getName()))
                        .forEach(names -> seen.add(names.getProtocol())));

        assertThat(seen).containsExactly("memory");
    }

    @Test
    void otherThingsAreFoundAsBefore() throws Exception {
        request("/camunda/api/engine/engine/default/task", (request, response) -> {
            seen.add(loader().getResource("application.yaml"));
            seen.addAll(Collections.list(loader().getResources("META-INF/MANIFEST.MF")));
        });

        assertThat(seen).doesNotContainNull().hasSizeGreaterThan(10);
    }

    @Test
    void theThreadIsAsItWasAfterwards() throws Exception {
        request("/engine-rest/task", (request, response) -> seen.add(loader()));

        assertThat(seen).doesNotContain(own);
        assertThat(loader()).isSameAs(own);
    }

    @Test
    void theThreadIsAsItWasWhenTheRequestFails() {
        assertThatThrownBy(() -> request("/engine-rest/task", (request, response) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);

        assertThat(loader()).isSameAs(own);
    }

    @Test
    void otherRequestsKeepTheirs() throws Exception {
        request("/api/leads", (request, response) -> seen.add(loader()));

        assertThat(seen).containsExactly(own);
    }

    private void request(String path, FilterChain chain) throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), chain);
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static List<? extends Class<?>> providers(ClassLoader loader) {
        return ServiceLoader.load(ProcessEngineProvider.class, loader).stream()
                .map(ServiceLoader.Provider::type)
                .toList();
    }
}
