package dev.baton.assignment;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sellers and managers are written to about the hand-off; one letter for each offer and deadline. */
@Service
@Transactional
public class HandOffLetters {

    private final Outbox outbox;
    private final Leads leads;
    private final AssignmentRows rows;
    private final SalesTeams teams;

    HandOffLetters(Outbox outbox, Leads leads, AssignmentRows rows, SalesTeams teams) {
        this.outbox = outbox;
        this.leads = leads;
        this.rows = rows;
        this.teams = teams;
    }

    void offered(Lead lead, Assignment offer) {
        post(
                lead,
                "offered-" + offer.id(),
                offer.assignee(),
                "New lead %s: %s".formatted(lead.number(), name(lead)),
                """
                %s is yours to accept or refuse.

                Company: %s
                Grade: %s, score %d
                Why you: %s
                """.formatted(
                                name(lead),
                                lead.firm().company(),
                                lead.rating().grade(),
                                lead.rating().score(),
                                offer.reason()));
    }

    /** Half of the time to accept is over. */
    public void warnOwner(LeadId id) {
        Lead lead = leads.get(id);
        rows.findByOpenLeadId(id.value())
                .ifPresent(offer -> post(
                        lead,
                        "accept-half-due-" + offer.id(),
                        offer.assignee(),
                        "Half of the time is over: " + lead.number(),
                        "%s (%s) waits for you to accept or refuse it.".formatted(name(lead), lead.number())));
    }

    /** The time to accept is over. */
    public void tellManager(LeadId id) {
        Lead lead = leads.get(id);
        rows.findByOpenLeadId(id.value())
                .ifPresent(offer -> post(
                        lead,
                        "accept-overdue-" + offer.id(),
                        teams.get(offer.teamCode()).manager(),
                        "Not accepted in time: " + lead.number(),
                        "%s has neither accepted nor refused %s (%s) in time. It will be taken back soon."
                                .formatted(offer.assignee(), name(lead), lead.number())));
    }

    private void post(Lead lead, String step, String recipient, String subject, String body) {
        outbox.post(new Letter(lead.number(), step, recipient, subject, body));
    }

    private static String name(Lead lead) {
        return lead.contact().displayName();
    }
}
