package dev.baton.insight;

import dev.baton.access.LeadAccess;
import dev.baton.insight.LeadDetail.Decision;
import dev.baton.insight.LeadDetail.NoMail;
import dev.baton.lead.AuditTrail;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Touchpoints;
import dev.baton.lifecycle.DecisionLog;
import dev.baton.lifecycle.DecisionRecord;
import dev.baton.outbox.BlockedAddresses;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One lead with everything that is known about it, if the current user may see it. */
@Service
public class LeadDetails {

    private static final int MOST_LINES = 200;

    private static final String NOTIFIED = """
            select notified_at from hand_off where lead_id = ? and state <> 'TAKEN_OVER'
            order by assignment_id desc limit 1""";

    private final LeadAccess access;
    private final Leads leads;
    private final Touchpoints touchpoints;
    private final DecisionLog decisions;
    private final AuditTrail audit;
    private final BlockedAddresses blocked;
    private final JdbcClient database;

    LeadDetails(
            LeadAccess access,
            Leads leads,
            Touchpoints touchpoints,
            DecisionLog decisions,
            AuditTrail audit,
            BlockedAddresses blocked,
            JdbcClient database) {
        this.access = access;
        this.leads = leads;
        this.touchpoints = touchpoints;
        this.decisions = decisions;
        this.audit = audit;
        this.blocked = blocked;
        this.database = database;
    }

    /** The lead. @throws dev.baton.lead.LeadNotFoundException when there is none that the user may see */
    public LeadDetail get(LeadNumber number) {
        Lead lead = access.get(number);
        return LeadDetail.of(
                lead,
                lead.milestones().notified(notifiedAt(lead)),
                noMail(lead),
                decisions.latestOfEach(lead.id()).stream().map(this::read).toList(),
                touchpoints.of(lead.id(), MOST_LINES),
                leads.timeline(lead.id(), MOST_LINES),
                audit.of(lead.id(), MOST_LINES));
    }

    private @Nullable NoMail noMail(Lead lead) {
        return Optional.ofNullable(lead.contact().email())
                .flatMap(blocked::of)
                .map(NoMail::of)
                .orElse(null);
    }

    /** The letter about the offer that the lead's other times are about, and about no earlier one. */
    private @Nullable Instant notifiedAt(Lead lead) {
        Instant assigned = lead.milestones().assignedAt();
        List<@Nullable OffsetDateTime> newest = database.sql(NOTIFIED)
                .param(lead.id().value())
                .query((row, index) -> row.getObject("notified_at", OffsetDateTime.class))
                .list();
        return newest.stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .filter(at -> assigned != null && !at.isBefore(assigned))
                .findFirst()
                .orElse(null);
    }

    private Decision read(DecisionRecord made) {
        return new Decision(made.decision(), made.tableVersion(), decisions.inputsOf(made), decisions.rulesOf(made));
    }
}
