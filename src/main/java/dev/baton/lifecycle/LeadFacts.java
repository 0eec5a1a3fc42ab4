package dev.baton.lifecycle;

import dev.baton.lead.Contact;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Origin;
import dev.baton.platform.Facts;
import dev.baton.platform.ModelBean;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The facts that decision tables may ask about a lead. They are transient: a table sees them, the engine never keeps
 * them. Absent texts are empty, absent numbers 0, so that a table needs no rule for null.
 */
@Component
@ModelBean
public class LeadFacts {

    /** Engagement counts over a rolling window, the second of the field's two ways of decay. */
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Leads leads;
    private final Clock clock;

    LeadFacts(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    /** A transient value for a decision's input. */
    public static TypedValue transientValue(Map<String, Object> facts) {
        return Variables.untypedValue(facts, true);
    }

    /** Who the lead is and where it stands. */
    @Facts(
            of = "lead",
            names = {
                "seniority",
                "occupation",
                "country",
                "industry",
                "employees",
                "hasCompany",
                "freeMail",
                "consentMail",
                "consentPhone",
                "inquiry",
                "source",
                "channel",
                "campaign",
                "productInterest",
                "websiteVisits",
                "secondsOnSite",
                "stage",
                "recycleCount",
                "nurtureRounds"
            })
    public TypedValue of(Long leadId) {
        Lead lead = leads.get(new LeadId(leadId));
        Map<String, Object> facts = new HashMap<>();
        addPerson(lead, facts);
        addOrigin(lead.origin(), facts);
        facts.put("stage", lead.stage().name());
        facts.put("recycleCount", lead.recycleCount());
        facts.put("nurtureRounds", leads.count(lead.id(), InteractionKind.NURTURED));
        return transientValue(facts);
    }

    /** What the lead did in the last 30 days. */
    @Facts(
            of = "engagement",
            names = {
                "inquiry",
                "source",
                "websiteVisits",
                "secondsOnSite",
                "repeatInquiries",
                "emailOpens",
                "emailClicks",
                "webinars",
                "pricingPages",
                "calls",
                "unsubscribes",
                "bounces"
            })
    public TypedValue engagement(Long leadId) {
        LeadId id = new LeadId(leadId);
        Origin origin = leads.get(id).origin();
        Map<InteractionKind, Integer> done =
                leads.countsSince(id, clock.instant().minus(WINDOW));
        Map<String, Object> facts = new HashMap<>();
        facts.put("inquiry", origin.inquiry().name());
        facts.put("source", origin.source().name());
        facts.put("websiteVisits", number(origin.websiteVisits()) + count(done, InteractionKind.PAGE_VISITED));
        facts.put("secondsOnSite", number(origin.secondsOnSite()));
        facts.put("repeatInquiries", count(done, InteractionKind.REPEAT_INQUIRY));
        facts.put("emailOpens", count(done, InteractionKind.EMAIL_OPENED));
        facts.put("emailClicks", count(done, InteractionKind.EMAIL_CLICKED));
        facts.put("webinars", count(done, InteractionKind.WEBINAR));
        facts.put("pricingPages", count(done, InteractionKind.PRICING_PAGE));
        facts.put("calls", count(done, InteractionKind.CALL));
        facts.put("unsubscribes", count(done, InteractionKind.UNSUBSCRIBED));
        facts.put("bounces", count(done, InteractionKind.BOUNCED));
        return transientValue(facts);
    }

    private static void addPerson(Lead lead, Map<String, Object> facts) {
        Contact contact = lead.contact();
        facts.put("seniority", contact.seniority().name());
        facts.put("occupation", contact.occupation().name());
        facts.put("country", text(contact.country()));
        facts.put("industry", text(lead.firm().industry()));
        facts.put("employees", number(lead.firm().employees()));
        facts.put("hasCompany", lead.firm().company() != null);
        facts.put("freeMail", lead.firm().freeMail());
        facts.put("consentMail", lead.consent().consentMail());
        facts.put("consentPhone", lead.consent().consentPhone());
    }

    private static void addOrigin(Origin origin, Map<String, Object> facts) {
        facts.put("inquiry", origin.inquiry().name());
        facts.put("source", origin.source().name());
        facts.put("channel", origin.channel().name());
        facts.put("campaign", text(origin.campaign()));
        facts.put("productInterest", text(origin.productInterest()));
        facts.put("websiteVisits", number(origin.websiteVisits()));
        facts.put("secondsOnSite", number(origin.secondsOnSite()));
    }

    private static int count(Map<InteractionKind, Integer> done, InteractionKind kind) {
        return done.getOrDefault(kind, 0);
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
