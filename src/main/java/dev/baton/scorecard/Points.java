package dev.baton.scorecard;

import dev.baton.rehearsal.ScoringTable;

/**
 * A row of a points table.
 *
 * @param cell how it asks for the trait, in FEEL
 */
record Points(Trait trait, String cell, String words, int points) {

    boolean isIn(ScoringTable table) {
        return trait.table() == table;
    }
}
