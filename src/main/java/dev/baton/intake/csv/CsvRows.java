package dev.baton.intake.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text, one at a time, blank lines left out.
 *
 * <p>The parser gets one physical line whenever it asks for more. So it is known on which lines a record stands, and when
 * a record is broken only its first line is given up: reading starts anew behind it.
 */
public final class CsvRows implements Closeable {

    private static final int MOST_COLUMNS = 16_384;

    private final Lines lines;
    private final LineFeed feed;
    private final char delimiter;
    private CloseableIterator<CsvRecord> parser;

    /** Reads with the given delimiter; quotes are double quotes. */
    public CsvRows(Reader text, char delimiter) {
        this.lines = new Lines(text);
        this.feed = new LineFeed(lines);
        this.delimiter = delimiter;
        this.parser = newParser();
    }

    /** The next record, or null at the end. */
    public @Nullable CsvRow next() {
        feed.startRecord();
        try {
            if (parser.hasNext()) {
                List<String> cells = parser.next().getFields();
                return CsvRow.of(feed.linesOfRecord(), cells);
            }
            return feed.obstacle() == null ? null : broken("");
        } catch (CsvParseException unreadable) {
            return broken(unreadable.getMessage());
        }
    }

    /** Goes on behind that physical line; only allowed between two records. */
    public void skipTo(long lastLine) {
        lines.skipTo(lastLine);
    }

    private CsvRow broken(@Nullable String words) {
        String obstacle = feed.obstacle();
        String reason = obstacle != null ? obstacle : "is not readable as CSV: " + withoutPlace(String.valueOf(words));
        CsvRow row = CsvRow.broken(feed.giveUpFirstLine(), reason);
        parser = newParser();
        return row;
    }

    // the parser counts from where it started last, which tells nobody anything
    private static String withoutPlace(String words) {
        return words.replaceFirst("(?i)\\s*\\(record starting at line \\d+\\)", "")
                .replaceFirst("(?i)record starting at line \\d+ has", "it has");
    }

    private CloseableIterator<CsvRecord> newParser() {
        Reader lineByLine = feed.newReader();
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.builder().maxFields(MOST_COLUMNS).build(), lineByLine)
                .iterator();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
