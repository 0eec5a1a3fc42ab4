package dev.baton.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An address that gets no mail, in lower case, with the reason. */
public record BlockedAddress(
        String address, MailBlock reason, @Nullable String note, Instant blockedAt) {}
