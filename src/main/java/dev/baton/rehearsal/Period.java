package dev.baton.rehearsal;

import dev.baton.lead.RefusedException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The days, both included, in UTC, on which leads were captured. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (from.isAfter(to)) {
            throw new RefusedException("from: must not be after to");
        }
    }

    OffsetDateTime begin() {
        return from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
