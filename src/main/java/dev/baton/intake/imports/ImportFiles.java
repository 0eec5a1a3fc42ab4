package dev.baton.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of the imports, in pieces of 1 MB, so that none is ever whole in memory. */
@Repository
class ImportFiles {

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient database;

    ImportFiles(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a file. @return its number of physical lines, estimated from its bytes */
    long keep(long id, InputStream file) throws IOException {
        LineCount lines = new LineCount();
        int seq = 0;
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            database.sql("insert into import_chunk (import_id, seq, content) values (?, ?, ?)")
                    .params(id, seq++, piece)
                    .update();
            lines.count(piece);
        }
        return lines.total();
    }

    /** Reads a file piece by piece. */
    InputStream open(long id) {
        return new SequenceInputStream(new Enumeration<>() {

            private int seq;
            private byte @Nullable [] piece = load(id, 0);

            @Override
            public boolean hasMoreElements() {
                return piece != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] present = piece;
                if (present == null) {
                    throw new NoSuchElementException();
                }
                piece = load(id, ++seq);
                return new ByteArrayInputStream(present);
            }
        });
    }

    void forget(long id) {
        database.sql("delete from import_chunk where import_id = ?").param(id).update();
    }

    private byte @Nullable [] load(long id, int seq) {
        return database.sql("select content from import_chunk where import_id = ? and seq = ?")
                .params(id, seq)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    /** Counts line feeds, or carriage returns where there are none. */
    private static final class LineCount {

        private long lineFeeds;
        private long carriageReturns;

        void count(byte[] piece) {
            for (byte one : piece) {
                lineFeeds += one == '\n' ? 1 : 0;
                carriageReturns += one == '\r' ? 1 : 0;
            }
        }

        long total() {
            return Math.max(lineFeeds, carriageReturns) + 1;
        }
    }
}
