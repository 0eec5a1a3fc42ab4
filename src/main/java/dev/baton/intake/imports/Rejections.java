package dev.baton.intake.imports;

import dev.baton.intake.Verdict;
import dev.baton.intake.csv.CsvRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows that were not taken. */
@Repository
class Rejections {

    private static final int LONGEST_REASON = 2000;

    private final JdbcTemplate database;

    Rejections(JdbcTemplate database) {
        this.database = database;
    }

    void add(long importId, List<Verdict<CsvRow>> verdicts) {
        List<Object[]> rows = verdicts.stream()
                .filter(verdict -> verdict.captured() == null)
                .map(verdict -> new Object[] {
                    importId,
                    verdict.origin().firstLine(),
                    reason(verdict.refusal()),
                    storable(verdict.origin().original())
                })
                .toList();
        database.batchUpdate(
                "insert into import_rejection (import_id, line_number, reason, record) values (?, ?, ?, ?)", rows);
    }

    List<Rejection> after(long importId, long line, int most) {
        return database.query(
                "select line_number, reason, record from import_rejection where import_id = ? and line_number > ?"
                        + " order by line_number fetch first ? rows only",
                (row, number) -> new Rejection(row.getLong(1), row.getString(2), row.getString(3)),
                importId,
                line,
                most);
    }

    private static String reason(@Nullable String refusal) {
        String text = storable(String.valueOf(refusal));
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }

    // PostgreSQL keeps no NUL: it is shown by its symbol
    private static String storable(String text) {
        return text.replace('\0', '\u2400');
    }
}
