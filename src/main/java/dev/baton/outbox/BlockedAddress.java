package dev.baton.outbox;

import dev.baton.lead.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address that gets no mail, in lower case, with the reason. */
public record BlockedAddress(
        String address, MailBlock reason, @Nullable String note, Instant blockedAt) {

    /** For people: since when, why, what the mail server said, and what ends it. */
    public String words() {
        String said = note == null ? "" : " (%s)".formatted(note);
        return "%s%s. %s".formatted(reason.what(Words.time(blockedAt)), said, reason.end());
    }
}
