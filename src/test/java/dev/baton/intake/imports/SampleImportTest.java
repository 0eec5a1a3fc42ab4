package dev.baton.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.baton.support.BatonTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ClassPathResource;

@BatonTest
class SampleImportTest {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportMappings mappings;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private ImportWorker worker;

    @Test
    void theDemoImportsItsLeadsAtItsFirstStartOnly() throws IOException {
        SampleImport sample = new SampleImport(imports, mappings, jobs, "samples");

        sample.run(new DefaultApplicationArguments());
        sample.run(new DefaultApplicationArguments());
        while (worker.runNext(() -> true)) {
            // until there is nothing left
        }

        assertThat(imports.latest(Long.MAX_VALUE, 10)).singleElement().satisfies(done -> {
            assertThat(done.state()).isEqualTo(ImportState.DONE);
            assertThat(done.created()).isEqualTo(193);
            assertThat(done.merged()).isEqualTo(6);
            assertThat(done.rejected()).isEqualTo(1);
        });
        assertThat(mappings.names()).containsExactly("leads");
    }

    @Test
    void theMappingOfTheForeignSchoolIsFreeOfContradictions() throws IOException {
        String definition = new ClassPathResource("samples/mappings/x-education.json").getContentAsString(UTF_8);

        assertThatCode(() -> mappings.parse(definition).check()).doesNotThrowAnyException();
    }
}
