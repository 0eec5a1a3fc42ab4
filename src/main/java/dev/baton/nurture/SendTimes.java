package dev.baton.nurture;

import dev.baton.nurture.NurtureProperties.Cap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a person may be written to: not too often, whichever lead it is about, and not in their quiet hours. */
@Component
class SendTimes {

    private final NurtureMails mails;
    private final QuietHours quiet;
    private final TimeZones zones;
    private final List<Cap> caps;

    SendTimes(NurtureMails mails, QuietHours quiet, TimeZones zones, NurtureProperties nurture) {
        this.mails = mails;
        this.quiet = quiet;
        this.zones = zones;
        this.caps = nurture.caps();
    }

    /** The first moment from then on at which a mail may be written. */
    Instant toWrite(Instant earliest, String addressKey, @Nullable String country) {
        return after(earliest, addressKey, country, mails::postedBefore);
    }

    /** The first moment from then on at which a mail that is written may be carried. */
    Instant toCarry(Instant earliest, String addressKey, @Nullable String country) {
        return after(earliest, addressKey, country, mails::sentBefore);
    }

    private Instant after(
            Instant earliest,
            String addressKey,
            @Nullable String country,
            BiFunction<String, Integer, Optional<Instant>> before) {
        Instant at = earliest;
        for (Cap cap : caps) {
            Optional<Instant> free = before.apply(addressKey, cap.mails() - 1).map(last -> last.plus(cap.within()));
            at = free.filter(at::isBefore).orElse(at);
        }
        return quiet.after(at, zones.of(country));
    }
}
