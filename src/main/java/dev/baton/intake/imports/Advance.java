package dev.baton.intake.imports;

import dev.baton.intake.Verdict;
import dev.baton.intake.csv.CsvRow;
import dev.baton.lead.Captured;
import java.util.List;

/** What some rows brought, and the last physical line they stand on. */
record Advance(long lastLine, int rows, int created, int merged, int rejected, long millis) {

    static Advance of(List<Verdict<CsvRow>> verdicts, long millis) {
        int created = 0;
        int merged = 0;
        for (Verdict<CsvRow> verdict : verdicts) {
            Captured captured = verdict.captured();
            created += captured != null && captured.created() ? 1 : 0;
            merged += captured != null && !captured.created() ? 1 : 0;
        }
        return new Advance(
                verdicts.get(verdicts.size() - 1).origin().lastLine(),
                verdicts.size(),
                created,
                merged,
                verdicts.size() - created - merged,
                millis);
    }
}
