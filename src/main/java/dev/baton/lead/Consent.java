package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person allows us, since when, and when they asked us to stop.
 *
 * @param answerWanted the person asked us something: answering it needs no further consent
 */
public record Consent(
        boolean consentMail,
        boolean consentPhone,
        @Nullable Instant consentAt,
        @Nullable Instant optedOutAt,
        boolean answerWanted) {

    static Consent withdrawn(Instant at) {
        return new Consent(false, false, null, at, false);
    }

    Consent withoutMail() {
        return new Consent(false, consentPhone, consentAt, optedOutAt, answerWanted);
    }

    Consent with(boolean mail, boolean phone, boolean answer, Instant now) {
        boolean more = mail && !consentMail || phone && !consentPhone;
        return new Consent(
                consentMail || mail, consentPhone || phone, more ? now : consentAt, optedOutAt, answerWanted || answer);
    }

    /** Whether any way to reach the person is allowed. */
    public boolean isContactable() {
        return optedOutAt == null && (consentMail || consentPhone || answerWanted);
    }
}
