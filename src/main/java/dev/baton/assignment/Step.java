package dev.baton.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one row of the ladder.
 *
 * @param row the row's id in the table
 * @param able how many could have taken the lead
 * @param passed who would have come first and why they did not; no more than {@link #MOST_PASSED}
 * @param passedInAll how many those were
 */
public record Step(
        String row,
        String rung,
        Result result,
        @Nullable String seller,
        int able,
        List<Passed> passed,
        int passedInAll) {

    /** So many are named; a team may have hundreds. */
    static final int MOST_PASSED = 10;

    /** How a row of the ladder ends. */
    public enum Result {
        /** The seller gets the lead. */
        CHOSEN,
        NOBODY_CAN,
        /** The team does not work at this hour. */
        CLOSED,
        NO_SUCH_TEAM
    }

    static Step chosen(Route route, String seller, int able, List<Passed> before) {
        return of(route, Result.CHOSEN, seller, able, before);
    }

    static Step without(Route route, Result result, List<Passed> passed) {
        return of(route, result, null, 0, passed);
    }

    private static Step of(Route route, Result result, @Nullable String seller, int able, List<Passed> passed) {
        return new Step(
                route.row(),
                route.rung(),
                result,
                seller,
                able,
                List.copyOf(passed.subList(0, Math.min(MOST_PASSED, passed.size()))),
                passed.size());
    }
}
