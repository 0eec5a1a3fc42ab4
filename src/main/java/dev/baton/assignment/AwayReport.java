package dev.baton.assignment;

import dev.baton.lead.RefusedException;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seller is away.
 *
 * @param from the first day, in the team's time zone
 * @param until the last day; until further notice where there is none
 * @param handOver whether colleagues take over the seller's open leads on the first day; of who left they always do
 */
public record AwayReport(
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @NotNull AbsenceKind kind,
        boolean handOver) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private static final String PERIOD = "until: must not be before from";
    private static final String END = "until: must be empty for somebody who left";
    private static final String YEAR = "from, until: must be in a year that anybody plans for";

    /** Whether colleagues take over. */
    boolean handsOver() {
        return handOver || kind == AbsenceKind.LEFT;
    }

    /** @throws RefusedException when it says what cannot be, whichever way it came */
    void mustBeMeant() {
        refuse(isValidPeriod(), PERIOD);
        refuse(isValidEnd(), END);
        refuse(isValidYear(), YEAR);
    }

    private static void refuse(boolean valid, String why) {
        if (!valid) {
            throw new RefusedException(why);
        }
    }

    @AssertTrue(message = PERIOD)
    boolean isValidPeriod() {
        return from == null || until == null || !until.isBefore(from);
    }

    @AssertTrue(message = END)
    boolean isValidEnd() {
        return kind != AbsenceKind.LEFT || until == null;
    }

    @AssertTrue(message = YEAR)
    boolean isValidYear() {
        return isPlanned(from) && isPlanned(until);
    }

    private static boolean isPlanned(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }
}
