package dev.baton.rehearsal;

import dev.baton.lead.Stage;
import dev.baton.lifecycle.Facts;

/**
 * A lead as it ended so far, and what was known when it was last scored before marketing let it go.
 *
 * @param offered whether a seller was asked to take it
 */
public record PastLead(String number, Stage stage, boolean offered, boolean accepted, Facts known) {

    public boolean isWon() {
        return stage == Stage.WON;
    }

    /** Whether its end is known: won or lost. */
    public boolean isDecided() {
        return stage == Stage.WON || stage == Stage.LOST;
    }
}
