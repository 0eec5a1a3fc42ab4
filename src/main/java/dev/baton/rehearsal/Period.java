package dev.baton.rehearsal;

import dev.baton.lead.RefusedException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The days, both included, in UTC, on which leads were captured. */
public record Period(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    public Period {
        if (from.isAfter(to)) {
            throw new RefusedException("from: must not be after to");
        }
        if (from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new RefusedException("from, to: write days between %s and %s".formatted(FIRST, LAST));
        }
    }

    OffsetDateTime begin() {
        return from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
