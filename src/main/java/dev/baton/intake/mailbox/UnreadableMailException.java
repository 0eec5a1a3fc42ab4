package dev.baton.intake.mailbox;

import dev.baton.intake.SetAside;

/** A mail that no lead can be made of, however often it is read. */
class UnreadableMailException extends RuntimeException {

    private final SetAside.Reason reason;

    UnreadableMailException(SetAside.Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    SetAside.Reason reason() {
        return reason;
    }
}
