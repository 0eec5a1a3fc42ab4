package dev.baton.intake.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** Finds out what separates the cells of a CSV text. */
public final class Delimiter {

    // in the order of preference when two fit equally well
    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

    private Delimiter() {}

    /** That of comma, semicolon, tab and bar which makes most columns of the first record. */
    public static char of(String beginning) {
        return KNOWN.stream()
                .max(Comparator.comparingInt((Character delimiter) -> columns(beginning, delimiter))
                        .thenComparing(Comparator.comparingInt(KNOWN::indexOf).reversed()))
                .orElseThrow();
    }

    private static int columns(String beginning, char delimiter) {
        try (CsvRows rows = new CsvRows(new StringReader(beginning), delimiter)) {
            CsvRow header = rows.next();
            return header == null ? 0 : header.cells().size();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
