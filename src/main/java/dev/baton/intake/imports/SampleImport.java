package dev.baton.intake.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Imports the sample leads at the first start of the demo, the way every other file comes in. */
@Component
@Profile("demo")
class SampleImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleImport.class);

    private final Imports imports;
    private final ImportMappings mappings;
    private final ImportJobs jobs;
    private final String folder;

    SampleImport(
            Imports imports,
            ImportMappings mappings,
            ImportJobs jobs,
            @Value("${baton.demo.samples:samples}") String folder) {
        this.imports = imports;
        this.mappings = mappings;
        this.jobs = jobs;
        this.folder = folder;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (folder.isEmpty() || jobs.hasFile("leads.csv")) {
            return;
        }
        ClassPathResource definition = new ClassPathResource(folder + "/mappings/leads.json");
        ColumnMapping mapping = mappings.parse(definition.getContentAsString(StandardCharsets.UTF_8));
        mappings.save("leads", mapping, "marketer");
        long id = imports.start("leads.csv", new ClassPathResource(folder + "/leads.csv"), mapping, "marketer");
        LOG.info("Imports the sample leads: GET /api/imports/{}", id);
    }
}
