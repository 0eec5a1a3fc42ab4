package dev.baton.platform;

/** Knows what decision tables may write where they say how much time people have. */
public interface SpanReader {

    boolean reads(String span);

    /** What may be written, with examples, to follow the words "write". */
    String examples();
}
