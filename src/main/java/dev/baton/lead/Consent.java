package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the person allows us, since when, and when they asked us to stop. */
public record Consent(
        boolean consentMail,
        boolean consentPhone,
        @Nullable Instant consentAt,
        @Nullable Instant optedOutAt) {

    static Consent withdrawn(Instant at) {
        return new Consent(false, false, null, at);
    }

    Consent withoutMail() {
        return new Consent(false, consentPhone, consentAt, optedOutAt);
    }

    /** Whether any way to reach the person is allowed. */
    public boolean isContactable() {
        return optedOutAt == null && (consentMail || consentPhone);
    }
}
