package dev.baton.scorecard;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a proposed table, as people read it, or what is to be said beside the rows.
 *
 * @param attribute what it asks for, by its name; none where it asks for nothing, or for several
 * @param why a row of the live table goes; none for those that go from older proposals
 */
public record ProposedRow(
        String table,
        @Nullable String attribute,
        String row,
        int points,
        Origin origin,
        @Nullable String why) {

    /** Where it comes from. */
    public enum Origin {
        /** What everyone has. */
        START,
        LEARNED,
        /** From the live table: past leads do not tell. */
        KEPT,
        /** Of the live table, and gone with the proposed one. */
        DROPPED,
        /** No row: why an attribute has none. */
        REMARK
    }

    ProposedRow(String table, @Nullable String attribute, String row, int points, Origin origin) {
        this(table, attribute, row, points, origin, null);
    }

    /** Proposals from before know learned rows only. */
    public ProposedRow {
        origin = Objects.requireNonNullElse(origin, Origin.LEARNED);
    }
}
