package dev.baton.intake.form;

import dev.baton.platform.housekeeping.Expiring;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Consents to mail that nobody confirmed while the link was valid: they never held. */
@Component
class UnconfirmedConsents implements Expiring {

    private final ConsentRows rows;

    UnconfirmedConsents(ConsentRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "Unconfirmed consents";
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return rows.removeExpired(now, most);
    }
}
