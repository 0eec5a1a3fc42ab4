package dev.baton.intake.csv;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands lines to a parser one by one and remembers those of the present record, so that they can be read again. */
final class LineFeed {

    // a quote that is not closed by then was never meant to hold so much
    private static final int MOST_LINES = 1_000;

    private final Lines source;
    private final Deque<Line> again = new ArrayDeque<>();
    private final List<Line> record = new ArrayList<>();
    private int length;
    private @Nullable String obstacle;

    LineFeed(Lines source) {
        this.source = source;
    }

    void startRecord() {
        record.clear();
        length = 0;
        obstacle = null;
    }

    /** The lines that the record stands on; blank lines before it are no part of it. */
    List<Line> linesOfRecord() {
        return List.copyOf(record.subList(firstFilled(), record.size()));
    }

    /** Why the parser was given no more, if it was not the end of the text. */
    @Nullable
    String obstacle() {
        return obstacle;
    }

    /** Takes the first line out; all others of the record are handed out again. */
    Line giveUpFirstLine() {
        int first = firstFilled();
        for (int line = record.size() - 1; line > first; line--) {
            again.addFirst(record.get(line));
        }
        return record.get(first);
    }

    Reader newReader() {
        return new LineReader();
    }

    private @Nullable Line nextLine() {
        if (obstacle != null) {
            return null;
        }
        Line line = again.isEmpty() ? source.next() : again.removeFirst();
        if (line == null) {
            return null;
        }
        record.add(line);
        length += line.text().length();
        obstacle = obstacleAt(line);
        return obstacle == null ? line : null;
    }

    private @Nullable String obstacleAt(Line line) {
        if (line.cut() || length > Lines.LONGEST) {
            return "is longer than %,d characters".formatted(Lines.LONGEST);
        }
        if (record.size() - firstFilled() > MOST_LINES) {
            return "opens a quote that is not closed within %,d lines".formatted(MOST_LINES);
        }
        return null;
    }

    private int firstFilled() {
        int first = 0;
        while (first < record.size() - 1 && record.get(first).text().isEmpty()) {
            first++;
        }
        return first;
    }

    /** Gives the text of one line after the other; closing it leaves the lines open for the next parser. */
    private final class LineReader extends Reader {

        private String text = "";
        private int position;

        @Override
        public int read(char[] target, int offset, int most) {
            if (position == text.length()) {
                Line line = nextLine();
                if (line == null) {
                    return -1;
                }
                text = line.text() + "\n";
                position = 0;
            }
            int taken = Math.min(most, text.length() - position);
            text.getChars(position, position + taken, target, offset);
            position += taken;
            return taken;
        }

        @Override
        public void close() {
            // nothing of its own to close
        }
    }
}
