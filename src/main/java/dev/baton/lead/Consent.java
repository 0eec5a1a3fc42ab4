package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the person allows us, since when, and when they asked us to stop.
 *
 * @param answerWanted the person asked us something: answering it needs no further consent
 * @param mailAwaitedUntil how long the person may still confirm that they want mail; nothing when nobody asked them to
 */
public record Consent(
        boolean consentMail,
        boolean consentPhone,
        @Nullable Instant consentAt,
        @Nullable Instant optedOutAt,
        boolean answerWanted,
        @Nullable Instant mailAwaitedUntil) {

    static Consent withdrawn(Instant at) {
        return new Consent(false, false, null, at, false, null);
    }

    Consent withoutMail() {
        return new Consent(false, consentPhone, consentAt, optedOutAt, answerWanted, null);
    }

    Consent with(boolean mail, boolean phone, boolean answer, Instant now) {
        boolean more = mail && !consentMail || phone && !consentPhone;
        return new Consent(
                consentMail || mail,
                consentPhone || phone,
                more ? now : consentAt,
                optedOutAt,
                answerWanted || answer,
                mail ? null : mailAwaitedUntil);
    }

    Consent awaitingMail(@Nullable Instant until) {
        return new Consent(consentMail, consentPhone, consentAt, optedOutAt, answerWanted, until);
    }

    /** Whether the person was asked to confirm that they want mail, and has still time to. */
    public boolean isMailAwaited(Instant now) {
        return !consentMail && optedOutAt == null && mailAwaitedUntil != null && now.isBefore(mailAwaitedUntil);
    }

    /** Whether any way to reach the person is allowed. */
    public boolean isContactable() {
        return optedOutAt == null && (consentMail || consentPhone || answerWanted);
    }
}
