package dev.baton.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.Deeds;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.platform.ModelBean;
import dev.baton.platform.Tells;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/**
 * The facts that decision tables may ask about a lead. They are transient: a table sees them, the engine never keeps
 * them.
 */
@Component
@ModelBean
public class LeadFacts {

    private static final TypeReference<Map<String, Map<String, Object>>> LEAN = new TypeReference<>() {};

    private final Leads leads;
    private final FactSheet sheet;
    private final FactsAtHand atHand;
    private final ObjectMapper json;
    private final Clock clock;

    LeadFacts(Leads leads, FactSheet sheet, FactsAtHand atHand, ObjectMapper json, Clock clock) {
        this.leads = leads;
        this.sheet = sheet;
        this.atHand = atHand;
        this.json = json;
        this.clock = clock;
    }

    /** A transient value for a decision's input. */
    public static TypedValue transientValue(Map<String, Object> facts) {
        return Variables.untypedValue(facts, true);
    }

    /** Who the lead is and where it stands. */
    @Tells(
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
                "waitsForAnswer",
                "stage",
                "recycleCount",
                "nurtureRounds",
                "attributes",
                "numbers"
            })
    public TypedValue of(Long leadId) {
        return transientValue(lead(leads.get(new LeadId(leadId))));
    }

    /** What the lead did so far. */
    @Tells(
            of = "engagement",
            names = {
                "inquiry",
                "source",
                "websiteVisits",
                "secondsOnSite",
                "repeatInquiries",
                "emailOpens",
                "emailClicks",
                "replies",
                "webinars",
                "pricingPages",
                "calls",
                "unsubscribes",
                "bounces",
                "daysQuiet",
                "attributes",
                "numbers"
            })
    public TypedValue engagement(Long leadId) {
        return transientValue(engagement(leads.get(new LeadId(leadId))));
    }

    /** What the tables were told about the lead in this transaction, or what they would be told now. */
    public Facts seen(LeadId id) {
        Map<String, Object> lead = atHand.get(Facts.LEAD, id.value());
        Map<String, Object> engagement = atHand.get(Facts.ENGAGEMENT, id.value());
        return new Facts(
                lead == null ? lead(leads.get(id)) : lead, engagement == null ? engagement(leads.get(id)) : engagement);
    }

    /** What is known of leads that were never scored, as it stood when they came in; by their ids. */
    public Map<Long, Facts> ofPast(Collection<Long> ids) {
        Map<Long, Deeds> deeds = leads.deeds(ids);
        Map<Long, Facts> facts = new HashMap<>();
        for (Lead lead : leads.all(ids)) {
            Deeds done = deeds.getOrDefault(lead.id().value(), Deeds.NONE);
            facts.put(
                    lead.id().value(),
                    new Facts(
                            sheet.lead(lead, done, 0, lead.milestones().capturedAt()),
                            sheet.engagement(lead, done, lead.milestones().capturedAt())));
        }
        return facts;
    }

    /** For a column; without what is absent. */
    public String write(Facts facts) {
        try {
            return json.writeValueAsString(facts.lean());
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Facts are plain values", wrong);
        }
    }

    /** What {@link #write} has written. */
    public Facts read(String text) {
        try {
            return Facts.of(json.readValue(text, LEAN));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Kept facts are not readable JSON", broken);
        }
    }

    private Map<String, Object> lead(Lead lead) {
        Deeds done = leads.deeds(lead.id());
        return atHand.keep(
                Facts.LEAD, lead.id().value(), sheet.lead(lead, done, roundsOfNurture(lead, done), clock.instant()));
    }

    private Map<String, Object> engagement(Lead lead) {
        Deeds done = leads.deeds(lead.id());
        return atHand.keep(Facts.ENGAGEMENT, lead.id().value(), sheet.engagement(lead, done, clock.instant()));
    }

    /** Since the person last did something: patience begins anew with each sign of interest. */
    private int roundsOfNurture(Lead lead, Deeds done) {
        return done.times(InteractionKind.NURTURED) == 0
                ? 0
                : leads.countSince(lead.id(), InteractionKind.NURTURED, FactSheet.lastActivity(lead, done));
    }
}
