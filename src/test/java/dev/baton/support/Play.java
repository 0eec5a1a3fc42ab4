package dev.baton.support;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings a lead to where a test begins, in the words of the people who would do it. */
@Component
public class Play {

    private final Leads leads;
    private final Jobs jobs;
    private final Desk desk;
    private final Clock clock;

    Play(Leads leads, Jobs jobs, Desk desk, Clock clock) {
        this.leads = leads;
        this.jobs = jobs;
        this.desk = desk;
        this.clock = clock;
    }

    /** Somebody asks, and Baton does at once what it can do without a person. */
    public LeadNumber ask(NewLead inquiry) {
        LeadNumber number = leads.capture(inquiry, "test").number();
        jobs.runDue();
        return number;
    }

    /** A demo request that its seller has accepted, having spoken with the person. */
    public LeadNumber accepted(String name) {
        LeadNumber lead = ask(NewLeads.demoRequest(name));
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));
        return lead;
    }

    /** A demo request that its seller has accepted, and the person still waits for a word. */
    public LeadNumber promised(String name) {
        LeadNumber lead = ask(NewLeads.demoRequest(name));
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        return lead;
    }

    /** An accepted lead with a need worth a quote. */
    public LeadNumber opportunity(String name) {
        LeadNumber lead = accepted(name);
        discover(lead, "OPPORTUNITY", false, "");
        return lead;
    }

    public void discover(LeadNumber lead, String finding, boolean objection, String gap) {
        desk.complete(
                "rep",
                lead,
                "DiscoverNeeds",
                Map.of(
                        "finding", finding,
                        "budget", "PLANNED",
                        "authority", "DECIDER",
                        "need", "Quotes take a week",
                        "timeline", "THIS_QUARTER",
                        "product", "BUSINESS",
                        "valueAmount", 14400,
                        "gap", gap,
                        "objectionRaised", objection));
    }

    /** The seller proposes one business plan at that discount, in percent. */
    public void quote(LeadNumber lead, int discount) {
        desk.complete(
                "rep",
                lead,
                "DraftQuote",
                Map.of(
                        "quoteStep",
                        "PROPOSED",
                        "paymentTerms",
                        "DAYS_30",
                        "line1",
                        Map.of("product", "BUSINESS", "quantity", 1, "discountPercent", discount)));
    }

    public void win(LeadNumber lead) {
        desk.complete("rep", lead, "DecideDeal", Map.of("dealResult", "WON", "wonReason", "VALUE"));
    }

    public void lose(LeadNumber lead, String reason) {
        desk.complete("rep", lead, "DecideDeal", Map.of("dealResult", "LOST", "lostReason", reason));
    }

    /** Operations confirm and deliver, the seller asks the customer. */
    public void serve(LeadNumber lead) {
        String today = LocalDate.now(clock).toString();
        desk.complete("operations", lead, "ConfirmOrder", Map.of("dueOn", today));
        desk.complete("operations", lead, "DeliverOrder", Map.of("deliveredOn", today));
        desk.complete("rep", lead, "AskCustomer", Map.of("satisfaction", "5"));
    }

    public Lead lead(LeadNumber number) {
        return leads.get(number);
    }
}
