package dev.baton.intake.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The physical lines of a text, ended by LF, CR or CRLF; holds one line at a time, and no more than {@link #LONGEST}. */
final class Lines implements Closeable {

    /** Characters of the longest line, and of the longest record. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int END = -1;

    private final Reader source;
    private final char[] buffer = new char[64 * 1024];
    private int position;
    private int filled;
    private long number;

    Lines(Reader source) {
        this.source = source;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() {
        if (peek() == END) {
            return null;
        }
        number++;
        StringBuilder text = new StringBuilder();
        boolean cut = readLine(text);
        boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new Line(number, marked ? text.substring(1) : text.toString(), cut);
    }

    /** Passes over lines until the next one is that behind {@code last}. */
    void skipTo(long last) {
        while (number < last && next() != null) {
            // the number counts
        }
    }

    private boolean readLine(StringBuilder text) {
        boolean cut = false;
        while (peek() != END) {
            int end = endOfLine();
            int taken = Math.min(end - position, LONGEST - text.length());
            text.append(buffer, position, taken);
            cut |= taken < end - position;
            position = end;
            if (position < filled) {
                skipLineEnd();
                return cut;
            }
        }
        return cut;
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void skipLineEnd() {
        boolean carriageReturn = buffer[position++] == '\r';
        if (carriageReturn && peek() == '\n') {
            position++;
        }
    }

    private int peek() {
        try {
            while (position == filled) {
                position = 0;
                filled = Math.max(source.read(buffer), 0);
                if (filled == 0) {
                    return END;
                }
            }
            return buffer[position];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
