package dev.baton.lead;

import static java.util.Objects.requireNonNullElseGet;

import dev.baton.platform.rows.LateRows;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What brought a lead to us each time it asked. */
@Service
public class Touchpoints {

    private final TouchpointRows rows;
    private final LateRows late;
    private final Clock clock;

    Touchpoints(TouchpointRows rows, LateRows late, Clock clock) {
        this.rows = rows;
        this.late = late;
        this.clock = clock;
    }

    /** The newest ones, newest first. */
    @Transactional(readOnly = true)
    public List<Touchpoint> of(LeadId lead, int most) {
        late.writeAny(Touchpoint.class, one -> one.leadId() == lead.value());
        return rows.latest(lead.value(), most);
    }

    void keep(LeadId lead, NewLead inquiry) {
        late.add(new Touchpoint(
                null,
                lead.value(),
                requireNonNullElseGet(inquiry.askedAt(), clock::instant),
                inquiry.channel(),
                inquiry.campaign(),
                inquiry.visit()));
    }
}
