package dev.baton.closing;

import dev.baton.assignment.SalesTeams;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.WorkStatus;
import dev.baton.platform.organisation.Groups;
import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gate before the buyer sees a quote: who must approve it, who does, and that nobody approves their own. */
@Service
@Transactional
public class Approvals {

    private final QuoteDesk quotes;
    private final Leads leads;
    private final SalesTeams teams;
    private final ApprovalLimits limits;
    private final ClosingLetters letters;
    private final Clock clock;

    Approvals(
            QuoteDesk quotes,
            Leads leads,
            SalesTeams teams,
            ApprovalLimits limits,
            ClosingLetters letters,
            Clock clock) {
        this.quotes = quotes;
        this.leads = leads;
        this.teams = teams;
        this.limits = limits;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Puts the quote before whom the table of limits names; where a manager would approve their own, the executives do.
     * A flow may ask for more than the table, never for less.
     *
     * @return whom it still waits for: an offer that was approved before is not asked about again
     */
    public PendingApproval ask(LeadId id, ApprovalLimit asked) {
        Lead lead = leads.get(id);
        Quote quote = quotes.change(id, open -> {
            ApprovalLimit limit = limits.of(open).orStricter(asked);
            return open.askForApproval(raise(limit.role(), lead, open), limit.finance());
        });
        PendingApproval pending = pending(lead, quote);
        boolean waits = quote.state() == QuoteState.IN_APPROVAL;
        leads.change(id, open -> open.work(waits ? WorkStatus.APPROVAL : WorkStatus.QUOTING));
        letters.askApprover(lead, quote, pending);
        askFinanceInTurn(lead, quote);
        return pending;
    }

    public void approveDiscount(LeadId id, Approver approver, @Nullable String comment) {
        mayDecideOnDiscount(id, approver);
        Quote quote = decide(id, open -> open.approveDiscount(approver.userId(), comment, clock.instant()));
        note(id, InteractionKind.APPROVED, "Discount of quote " + quote.number(), comment, approver);
        askFinanceInTurn(leads.get(id), quote);
    }

    public void rejectDiscount(LeadId id, Approver approver, String comment) {
        mayDecideOnDiscount(id, approver);
        Quote quote = decide(id, open -> open.reject(approver.userId(), comment, clock.instant()));
        note(id, InteractionKind.REJECTED, "Discount of quote " + quote.number(), comment, approver);
    }

    public void approveTerms(LeadId id, Approver approver, @Nullable String comment) {
        approver.mustBeIn(Groups.FINANCE);
        Quote quote = decide(id, open -> open.approveTerms(approver.userId(), comment, clock.instant()));
        note(id, InteractionKind.APPROVED, "Terms of quote " + quote.number(), comment, approver);
    }

    public void rejectTerms(LeadId id, Approver approver, String comment) {
        approver.mustBeIn(Groups.FINANCE);
        Quote quote = decide(id, open -> open.reject(approver.userId(), comment, clock.instant()));
        note(id, InteractionKind.REJECTED, "Terms of quote " + quote.number(), comment, approver);
    }

    /** Finance is asked when nobody else is left to decide, as the process does. */
    private void askFinanceInTurn(Lead lead, Quote quote) {
        boolean turn = quote.approval().missingRole() == ApproverRole.NONE;
        if (turn && quote.approval().isFinanceMissing()) {
            letters.askFinance(lead, quote);
        }
    }

    private ApproverRole raise(ApproverRole role, Lead lead, Quote quote) {
        boolean own = quote.requestedBy().equals(teams.get(team(lead)).manager());
        return role == ApproverRole.SALES_MANAGER && own ? ApproverRole.EXECUTIVE : role;
    }

    private static PendingApproval pending(Lead lead, Quote quote) {
        ApproverRole missing = quote.approval().missingRole();
        return new PendingApproval(
                missing, groupOf(missing, lead), quote.approval().isFinanceMissing());
    }

    private void mayDecideOnDiscount(LeadId id, Approver approver) {
        Lead lead = leads.get(id);
        quotes.current(id).map(quote -> pending(lead, quote).group()).ifPresent(approver::mustBeIn);
    }

    private static String groupOf(ApproverRole role, Lead lead) {
        return switch (role) {
            case NONE -> "";
            case SALES_MANAGER -> SalesTeams.managersOf(team(lead));
            case EXECUTIVE -> Groups.EXECUTIVES;
        };
    }

    private Quote decide(LeadId id, UnaryOperator<Quote> verb) {
        Quote quote = quotes.change(id, verb);
        boolean waits = quote.state() == QuoteState.IN_APPROVAL;
        leads.change(id, lead -> lead.work(waits ? WorkStatus.APPROVAL : WorkStatus.QUOTING));
        return quote;
    }

    private void note(LeadId id, InteractionKind kind, String what, @Nullable String comment, Approver approver) {
        leads.note(id, kind, comment == null ? what : what + ": " + comment, approver.userId());
    }

    private static String team(Lead lead) {
        return Objects.requireNonNull(lead.teamCode(), "a lead that is quoted has a team");
    }
}
