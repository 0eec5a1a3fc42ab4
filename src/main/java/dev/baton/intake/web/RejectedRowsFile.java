package dev.baton.intake.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.baton.intake.imports.Rejection;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rejected rows as CSV, a page at a time. */
final class RejectedRowsFile {

    private static final int PAGE = 100;
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private RejectedRowsFile() {}

    static void write(Writer target, Pages pages) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(target)) {
            csv.writeRecord("line", "reason", "row");
            List<Rejection> page = pages.after(0, PAGE);
            while (!page.isEmpty()) {
                page.forEach(row -> csv.writeRecord(
                        String.valueOf(row.lineNumber()), harmless(row.reason()), harmless(row.record())));
                page = pages.after(page.get(page.size() - 1).lineNumber(), PAGE);
            }
        }
    }

    // a spreadsheet that opens the file must show a stranger's text, not run it
    private static String harmless(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** Gives the rows behind a line. */
    interface Pages {

        List<Rejection> after(long line, int most);
    }
}
