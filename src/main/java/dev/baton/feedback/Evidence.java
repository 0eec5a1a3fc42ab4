package dev.baton.feedback;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One lead that taught the lesson, and in which words. */
public record Evidence(
        String leadNumber, String givenBy, @Nullable String note, Instant givenAt) {

    /** Long enough for what matters; the whole note is in the evidence. */
    private static final int QUOTED = 200;

    boolean hasWords() {
        return note != null && !note.isBlank();
    }

    /** The words with their lead, so that whoever decides can go and read on. */
    String quote() {
        String words = Objects.requireNonNullElse(note, "").strip();
        String shown =
                words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
        return "“%s” (%s, %s)".formatted(shown, givenBy, leadNumber);
    }
}
