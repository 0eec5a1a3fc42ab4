package dev.baton.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcessesReadmeTest {

    private static final Path README = Path.of("processes", "README.md");

    /** With {@code -Dbaton.write=true} the page is written first. */
    @Test
    void thePageSaysWhatTheModelsSay() throws IOException {
        String page = ProcessesReadme.of(ModelFiles.shipped());
        if (Boolean.getBoolean("baton.write")) {
            Files.writeString(README, page);
        }

        assertThat(README).content().isEqualTo(page);
    }

    @Test
    void anotherPurposeMakesThePageStale() {
        ModelFiles shipped = ModelFiles.shipped();
        ModelFiles changed = shipped.with("processes/lead-lifecycle.bpmn", "The whole life of one lead", "A part");

        assertThat(ProcessesReadme.of(changed)).isNotEqualTo(ProcessesReadme.of(shipped));
    }
}
