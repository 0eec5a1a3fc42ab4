package dev.baton.rehearsal;

import org.jspecify.annotations.Nullable;

/** What became of the leads of one band. */
final class BandTally {

    private long leads;
    private long offered;
    private long accepted;
    private long won;
    private long lost;

    void add(PastLead lead) {
        leads++;
        offered += lead.offered() ? 1 : 0;
        accepted += lead.accepted() ? 1 : 0;
        won += lead.isWon() ? 1 : 0;
        lost += lead.isDecided() && !lead.isWon() ? 1 : 0;
    }

    Comparison.Outcome outcome() {
        return new Comparison.Outcome(
                leads, offered, accepted, rate(accepted, offered), won, lost, rate(won, won + lost));
    }

    private static @Nullable Double rate(long some, long all) {
        return all == 0 ? null : Comparison.round((double) some / all);
    }
}
