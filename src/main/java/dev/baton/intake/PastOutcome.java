package dev.baton.intake;

import dev.baton.lead.Stage;

/** How a lead of the past ended. */
public enum PastOutcome {
    WON,
    LOST;

    Stage stage() {
        return this == WON ? Stage.WON : Stage.LOST;
    }
}
