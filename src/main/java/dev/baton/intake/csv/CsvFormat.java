package dev.baton.intake.csv;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** How a CSV file was written. */
public record CsvFormat(char delimiter, Charset encoding) {

    /** Detects what is not given from the beginning of the file. */
    public static CsvFormat detect(byte[] beginning, @Nullable Character delimiter, @Nullable Charset encoding) {
        Charset used = encoding == null ? TextEncoding.of(beginning) : encoding;
        if (delimiter != null) {
            return new CsvFormat(delimiter, used);
        }
        return new CsvFormat(Delimiter.of(new String(beginning, used)), used);
    }

    /** Reads a file of this format; what is not of the encoding becomes U+FFFD. */
    public CsvRows read(InputStream file) {
        return new CsvRows(new InputStreamReader(file, encoding), delimiter);
    }
}
