package dev.baton.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Files of leads of any length, the same each time: rows of the sample leads in a random order, each with a person of its
 * own; three of them work for one company.
 */
final class LeadFile {

    /** What its columns mean. */
    static final Path MAPPING = Path.of("samples", "mappings", "leads.json");

    private static final Path SAMPLES = Path.of("samples", "leads.csv");
    private static final int EMAIL = 2;
    private static final int COMPANY = 4;
    private static final int CRM_ID = 22;
    private static final long SEED = 4;

    private final List<String> samples;
    private final Random random = new Random(SEED);
    private int people;

    LeadFile() {
        try {
            this.samples = Files.readAllLines(SAMPLES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes so many rows with people whom no file before had. */
    Path write(Path file, int rows) {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            writer.println(samples.get(0));
            for (int row = 0; row < rows; row++) {
                writer.println(another(samples.get(1 + random.nextInt(samples.size() - 1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The samples have no cell with a comma in it. */
    private String another(String sample) {
        String[] cells = sample.split(",", -1);
        people++;
        cells[EMAIL] = cells[EMAIL].replace("@", "." + people + "@");
        cells[COMPANY] = cells[COMPANY].isEmpty() ? "" : cells[COMPANY] + " " + people / 3;
        cells[CRM_ID] = "CRM-" + people;
        return String.join(",", cells);
    }
}
