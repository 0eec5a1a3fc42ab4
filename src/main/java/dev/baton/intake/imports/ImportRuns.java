package dev.baton.intake.imports;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.Candidate;
import dev.baton.intake.LeadIntake;
import dev.baton.intake.Verdict;
import dev.baton.intake.csv.CsvFormat;
import dev.baton.intake.csv.CsvRow;
import dev.baton.intake.csv.CsvRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the file of an import and hands its rows to the intake, batch by batch. */
@Component
class ImportRuns {

    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Rejections rejections;
    private final LeadIntake intake;
    private final ImportSettings settings;
    private final ImportPace pace;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;

    ImportRuns(
            ImportJobs jobs,
            ImportFiles files,
            Rejections rejections,
            LeadIntake intake,
            ImportSettings settings,
            ImportPace pace,
            ObjectMapper json,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.files = files;
        this.rejections = rejections;
        this.intake = intake;
        this.settings = settings;
        this.pace = pace;
        this.json = json;
        this.events = events;
    }

    /** Goes on behind the last line that was taken. @return whether the file was read to its end */
    boolean work(ImportJob job, String worker, BooleanSupplier mayGoOn) throws IOException {
        ColumnMapping mapping = json.readValue(job.mapping(), ColumnMapping.class);
        Consumer<List<Verdict<CsvRow>>> bookkeeping = bookkeeping(job, worker);
        CsvFormat format =
                new CsvFormat(requireNonNull(mapping.delimiterOrNull()), requireNonNull(mapping.encodingOrNull()));
        try (CsvRows rows = format.read(files.open(job.id()))) {
            RowTranslator translator = new CompiledMapping(mapping).bind(Imports.header(rows.next()), json);
            rows.skipTo(job.linesRead());
            long began = System.nanoTime();
            while (mayGoOn.getAsBoolean()) {
                List<Candidate<CsvRow>> batch = nextBatch(rows, translator);
                if (batch.isEmpty()) {
                    return true;
                }
                pace.work(() -> intake.receiveAll(batch, job.requestedBy(), bookkeeping), mayGoOn);
                if (isTurnOver(began) && jobs.someWait()) {
                    return false;
                }
            }
            return false;
        }
    }

    /** Ends the import and forgets its file. */
    @Transactional
    public void finish(ImportJob job, String worker, ImportState state, @Nullable String error) {
        if (jobs.finish(job.id(), worker, state, error)) {
            files.forget(job.id());
        }
    }

    private boolean isTurnOver(long began) {
        return System.nanoTime() - began > settings.turn().toNanos();
    }

    private List<Candidate<CsvRow>> nextBatch(CsvRows rows, RowTranslator translator) {
        List<Candidate<CsvRow>> batch = new ArrayList<>();
        int characters = 0;
        while (batch.size() < settings.batch() && characters < MOST_CHARACTERS) {
            CsvRow row = rows.next();
            if (row == null) {
                break;
            }
            batch.add(translator.translate(row));
            characters += row.length();
        }
        return batch;
    }

    private Consumer<List<Verdict<CsvRow>>> bookkeeping(ImportJob job, String worker) {
        long[] committedAt = {System.nanoTime()};
        return verdicts -> {
            long now = System.nanoTime();
            long millis = TimeUnit.NANOSECONDS.toMillis(now - committedAt[0]);
            Advance advance = Advance.of(verdicts, millis);
            jobs.advance(job.id(), worker, settings.lease(), advance);
            rejections.add(job.id(), verdicts);
            events.publishEvent(advance);
            committedAt[0] = now;
        };
    }
}
