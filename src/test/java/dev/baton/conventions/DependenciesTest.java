package dev.baton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.ClassUtils;

/** What has known holes and no mended release is not used; docs/dependencies.md relies on it. */
class DependenciesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.web.reactive.DispatcherHandler",
                "io.rsocket.RSocket",
                "org.mozilla.javascript.Context",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory",
                "org.graalvm.polyglot.Context",
                "groovy.lang.GroovyShell"
            })
    void whatIsNotNeededIsNotThere(String type) {
        assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
    }

    @Test
    void noViewIsMadeOfAnAddressAndNoFragmentIsStreamed() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(Files.readString(source))
                            .doesNotContain(
                                    "UrlFilenameViewController",
                                    "FragmentsRendering",
                                    "SseEmitter",
                                    "ServerSentEvent"));
        }
    }
}
