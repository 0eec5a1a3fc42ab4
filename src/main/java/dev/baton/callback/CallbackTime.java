package dev.baton.callback;

import dev.baton.lead.RefusedException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time of a callback as a form asks for it: a day and a time of day, or none of both. */
public final class CallbackTime {

    private CallbackTime() {}

    /** @throws RefusedException when only one is there, or when the time is none */
    public static Optional<LocalDateTime> of(@Nullable LocalDate callbackOn, @Nullable String callbackTime) {
        if (callbackOn == null && callbackTime == null) {
            return Optional.empty();
        }
        if (callbackOn == null || callbackTime == null) {
            throw new RefusedException("callbackOn, callbackTime: a callback needs both, a day and a time");
        }
        return Optional.of(callbackOn.atTime(time(callbackTime)));
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new RefusedException("callbackTime: must be a time such as 14:30");
        }
    }
}
