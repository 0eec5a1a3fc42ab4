package dev.baton.closing;

import dev.baton.assignment.SalesTeams;
import dev.baton.catalogue.Prices;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Words;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners and approvers are written to about a deal. */
@Service
@Transactional
public class ClosingLetters {

    private final Outbox outbox;
    private final Leads leads;
    private final QuoteDesk quotes;
    private final SalesTeams teams;
    private final People people;
    private final Clock clock;

    ClosingLetters(Outbox outbox, Leads leads, QuoteDesk quotes, SalesTeams teams, People people, Clock clock) {
        this.outbox = outbox;
        this.leads = leads;
        this.quotes = quotes;
        this.teams = teams;
        this.people = people;
        this.clock = clock;
    }

    void askApprover(Lead lead, Quote quote, PendingApproval pending) {
        String discount = Prices.percent(quote.highestDiscount()) + " discount";
        ask("approve", approvers(lead, pending), "Please approve quote", discount, lead, quote);
    }

    /** The terms or the sum of the quote are for finance to decide. */
    void askFinance(Lead lead, Quote quote) {
        String approval = "approval of terms and sum";
        ask(
                "approve-terms",
                people.membersOf(Groups.FINANCE),
                "Please approve the terms of quote",
                approval,
                lead,
                quote);
    }

    private void ask(String step, List<String> approvers, String subject, String what, Lead lead, Quote quote) {
        int copy = 0;
        for (String approver : approvers) {
            post(
                    lead,
                    "%s-%s-%d-%d".formatted(step, quote.number(), quote.version(), ++copy),
                    approver,
                    subject + " " + quote.number(),
                    "%s asks for %s: %s for %s (%s), payment %s."
                            .formatted(
                                    people.nameOf(quote.requestedBy()),
                                    what,
                                    Prices.text(quote.total()),
                                    name(lead),
                                    lead.number(),
                                    Words.within(quote.paymentTerms())));
        }
    }

    /** The buyer waits for a quote. */
    public void remindOfQuote(LeadId id) {
        tellOwner(id, "quote-overdue", "Quote overdue", "%s (%s) still waits for a quote from you.");
    }

    /** The buyer has not decided. */
    public void remindOfDecision(LeadId id) {
        tellOwner(id, "decision-overdue", "No decision yet", "%s (%s) has your quote and has not decided: follow up.");
    }

    /** The approval of the discount is overdue; executives may decide from now on. */
    public void escalateApproval(LeadId id) {
        tellManager(
                id,
                "approval-overdue",
                "Approval overdue",
                "The discount for %s (%s) waits for approval; executives now see it too.");
    }

    /** Finance has not decided. */
    public void escalateTerms(LeadId id) {
        tellManager(id, "terms-overdue", "Terms overdue", "The payment terms for %s (%s) still wait for finance.");
    }

    private List<String> approvers(Lead lead, PendingApproval pending) {
        return switch (pending.role()) {
            case NONE -> List.of();
            case SALES_MANAGER -> List.of(manager(lead));
            case EXECUTIVE -> people.membersOf(Groups.EXECUTIVES);
        };
    }

    private void tellOwner(LeadId id, String step, String subject, String text) {
        Lead lead = leads.get(id);
        String once = "%s-%s".formatted(step, LocalDate.now(clock));
        post(lead, once, lead.owner(), about(subject, lead), text.formatted(name(lead), lead.number()));
    }

    private void tellManager(LeadId id, String step, String subject, String text) {
        Lead lead = leads.get(id);
        String once = quotes.current(id)
                .map(quote -> "%s-%s-%d".formatted(step, quote.number(), quote.version()))
                .orElse(step);
        post(lead, once, manager(lead), about(subject, lead), text.formatted(name(lead), lead.number()));
    }

    private void post(Lead lead, String step, String recipient, String subject, String body) {
        outbox.post(new Letter(lead.number(), step, recipient, subject, body));
    }

    private String manager(Lead lead) {
        return teams.get(Objects.requireNonNull(lead.teamCode(), "a lead that is quoted has a team"))
                .manager();
    }

    private static String about(String subject, Lead lead) {
        return "%s: %s".formatted(subject, lead.number());
    }

    private static String name(Lead lead) {
        return lead.contact().displayName();
    }
}
