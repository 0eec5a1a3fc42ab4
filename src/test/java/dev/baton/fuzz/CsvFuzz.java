package dev.baton.fuzz;

import dev.baton.intake.csv.CsvFormat;
import dev.baton.intake.csv.CsvRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/** Any file is read to its end, as rows or as rows with a problem, never more of them than it has lines. */
public final class CsvFuzz {

    private static final int SAMPLE = 8192;

    private CsvFuzz() {}

    public static void fuzzerTestOneInput(byte[] file) throws IOException {
        byte[] beginning = Arrays.copyOf(file, Math.min(SAMPLE, file.length));
        CsvFormat format = CsvFormat.detect(beginning, null, null);
        int rows = 0;
        try (CsvRows csv = format.read(new ByteArrayInputStream(file))) {
            while (csv.next() != null) {
                if (++rows > file.length + 1) {
                    throw new IllegalStateException("more rows than lines");
                }
            }
        }
    }
}
