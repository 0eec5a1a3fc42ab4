package dev.baton.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.Consent;
import dev.baton.lead.Contact;
import dev.baton.lead.Deeds;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what is known about a lead, under the names by which tables ask for it. */
@Component
class FactSheet {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    FactSheet(ObjectMapper json) {
        this.json = json;
    }

    Map<String, Object> lead(Lead lead, Deeds done, int roundsOfNurture, Instant now) {
        Map<String, Object> facts = new HashMap<>();
        addPerson(lead, facts);
        facts.put(Fact.CONSENT_MAIL.key(), mailAllowed(lead.consent(), now));
        addOrigin(lead, done, facts);
        put(facts, Fact.WAITS_FOR_ANSWER, lead.consent().answerWanted() && !done.isSeenSince(lead.askedAt()));
        put(facts, Fact.STAGE, lead.stage().name());
        put(facts, Fact.RECYCLE_COUNT, lead.recycleCount());
        put(facts, Fact.NURTURE_ROUNDS, roundsOfNurture);
        Facts.putAttributes(attributes(lead.origin().attributes()), facts);
        return facts;
    }

    Map<String, Object> engagement(Lead lead, Deeds done, Instant now) {
        Origin origin = lead.origin();
        Map<String, Object> facts = new HashMap<>();
        put(facts, Fact.INQUIRY, inquiry(lead, done));
        put(facts, Fact.SOURCE, origin.source().name());
        put(facts, Fact.VISITS, number(origin.websiteVisits()) + done.times(InteractionKind.PAGE_VISITED));
        put(facts, Fact.SECONDS, number(origin.secondsOnSite()));
        put(facts, Fact.REPEATS, done.times(InteractionKind.REPEAT_INQUIRY));
        put(facts, Fact.OPENS, done.times(InteractionKind.EMAIL_OPENED));
        put(facts, Fact.CLICKS, done.times(InteractionKind.EMAIL_CLICKED));
        put(facts, Fact.REPLIES, done.times(InteractionKind.REPLY));
        put(facts, Fact.WEBINARS, done.times(InteractionKind.WEBINAR));
        put(facts, Fact.PRICING_PAGES, done.times(InteractionKind.PRICING_PAGE));
        put(facts, Fact.CALLS, done.times(InteractionKind.CALL));
        put(facts, Fact.UNSUBSCRIBES, done.times(InteractionKind.UNSUBSCRIBED));
        put(facts, Fact.BOUNCES, done.times(InteractionKind.BOUNCED));
        put(facts, Fact.DAYS_QUIET, daysBetween(lastActivity(lead, done), now));
        Facts.putAttributes(attributes(origin.attributes()), facts);
        return facts;
    }

    /** When the person last did something; asking was the first thing they did. */
    static Instant lastActivity(Lead lead, Deeds done) {
        return Objects.requireNonNullElse(done.lastActivity(), lead.milestones().capturedAt());
    }

    private static void addPerson(Lead lead, Map<String, Object> facts) {
        Contact contact = lead.contact();
        put(facts, Fact.SENIORITY, contact.seniority().name());
        put(facts, Fact.OCCUPATION, contact.occupation().name());
        put(facts, Fact.COUNTRY, text(contact.country()));
        put(facts, Fact.INDUSTRY, text(lead.firm().industry()));
        put(facts, Fact.EMPLOYEES, number(lead.firm().employees()));
        put(facts, Fact.HAS_COMPANY, lead.firm().company() != null);
        put(facts, Fact.FREE_MAIL, lead.firm().freeMail());
        put(facts, Fact.CONSENT_PHONE, lead.consent().consentPhone());
    }

    /** Neither yes nor no while the person has not confirmed it. */
    private static @Nullable Boolean mailAllowed(Consent consent, Instant now) {
        return consent.isMailAwaited(now) ? null : Boolean.valueOf(consent.consentMail());
    }

    private static void addOrigin(Lead lead, Deeds done, Map<String, Object> facts) {
        Origin origin = lead.origin();
        put(facts, Fact.LEAD_INQUIRY, inquiry(lead, done));
        put(facts, Fact.LEAD_SOURCE, origin.source().name());
        put(facts, Fact.CHANNEL, origin.channel().name());
        put(facts, Fact.CAMPAIGN, text(origin.campaign()));
        put(facts, Fact.PRODUCT_INTEREST, text(origin.productInterest()));
        put(facts, Fact.LEAD_VISITS, number(origin.websiteVisits()));
        put(facts, Fact.LEAD_SECONDS, number(origin.secondsOnSite()));
    }

    /** Who asks for a demo later has raised a hand as well as who came with it, and so who asks after a download. */
    private static String inquiry(Lead lead, Deeds done) {
        InquiryKind inquiry =
                done.times(InteractionKind.DEMO_REQUESTED) > 0 ? InquiryKind.DEMO_REQUEST : lead.inquiry();
        return inquiry.name();
    }

    private Map<String, String> attributes(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A lead's attributes are not readable JSON", broken);
        }
    }

    private static int daysBetween(Instant then, Instant now) {
        return (int) Math.max(0, Duration.between(then, now).toDays());
    }

    private static void put(Map<String, Object> facts, Fact fact, Object value) {
        facts.put(fact.key(), value);
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
