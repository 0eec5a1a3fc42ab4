package dev.baton.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.csv.CsvFormat;
import dev.baton.intake.csv.CsvRow;
import dev.baton.intake.csv.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files of leads, to be worked off in the background, and tells how far they are. */
@Service
public class Imports {

    private static final int SAMPLE = 1024 * 1024;
    private static final int LONGEST_NAME = 300;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Rejections rejections;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Imports(
            ImportJobs jobs,
            ImportFiles files,
            Rejections rejections,
            ObjectMapper json,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.files = files;
        this.rejections = rejections;
        this.json = json;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Keeps a file and queues its import; the user is the actor of all its leads.
     *
     * @return the id of the import
     * @throws ImportRefusedException when the mapping does not fit the file; nothing is kept then
     */
    public long start(String fileName, InputStreamSource file, ColumnMapping mapping, String user) {
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        try {
            ColumnMapping complete = mapping.with(inspect(file, mapping));
            String definition = json.writeValueAsString(complete);
            Long id = transaction.execute(status -> keep(name, file, definition, user));
            return id == null ? 0 : id;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Optional<ImportProgress> find(long id) {
        return jobs.find(id).map(ImportProgress::of);
    }

    /** The imports before that id, the latest first. */
    public List<ImportProgress> latest(long before, int most) {
        return jobs.latest(before, most).stream().map(ImportProgress::of).toList();
    }

    /** The rejected rows behind that line, in the order of the file. */
    public List<Rejection> rejected(long id, long afterLine, int most) {
        return rejections.after(id, afterLine, most);
    }

    /**
     * Ends an import where it is; the leads that it brought stay.
     *
     * @return whether it was still to end
     */
    @Transactional
    public boolean cancel(long id, String user) {
        boolean cancelled = jobs.cancel(id, "Cancelled by " + user);
        if (cancelled) {
            files.forget(id);
        }
        return cancelled;
    }

    private long keep(String name, InputStreamSource file, String mapping, String user) {
        long id = jobs.add(name.replace('\0', ' '), mapping, user);
        try (InputStream content = file.getInputStream()) {
            jobs.setLines(id, files.keep(id, content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        events.publishEvent(new ImportQueued(id));
        return id;
    }

    private CsvFormat inspect(InputStreamSource file, ColumnMapping mapping) throws IOException {
        CompiledMapping compiled = new CompiledMapping(mapping);
        CsvFormat format;
        try (InputStream content = file.getInputStream()) {
            format = CsvFormat.detect(content.readNBytes(SAMPLE), mapping.delimiterOrNull(), mapping.encodingOrNull());
        }
        try (CsvRows rows = format.read(file.getInputStream())) {
            compiled.bind(header(rows.next()), json);
        }
        return format;
    }

    static List<String> header(@Nullable CsvRow header) {
        if (header == null) {
            throw ImportRefusedException.of("file", "is empty: the first line must name the columns");
        }
        String problem = header.problem();
        if (problem != null) {
            throw ImportRefusedException.of("file", "has a header that " + problem);
        }
        return header.cells();
    }
}
