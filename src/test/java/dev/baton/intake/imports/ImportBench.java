package dev.baton.intake.imports;

import java.io.IOException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Imports a file as the background would, for tests of what comes of its leads. */
@Component
public class ImportBench {

    private final Imports imports;
    private final ImportMappings mappings;
    private final ImportWorker worker;

    ImportBench(Imports imports, ImportMappings mappings, ImportWorker worker) {
        this.imports = imports;
        this.mappings = mappings;
        this.worker = worker;
    }

    /** Imports it to its end. @return how it went */
    public ImportProgress run(byte[] file, String mapping) throws IOException {
        long id = imports.start("past.csv", new ByteArrayResource(file), mappings.parse(mapping), "marketer");
        while (worker.runNext(() -> true)) {
            // until there is nothing left
        }
        return imports.find(id).orElseThrow();
    }
}
