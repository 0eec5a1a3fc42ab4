package dev.baton.lead;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Makes a lead of an inquiry: its number, its account, its first owner. */
@Component
class LeadFactory {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DataFieldMaxValueIncrementer numbers;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final Clock clock;
    private final String marketingOwner;

    LeadFactory(
            NumberSequences sequences,
            Accounts accounts,
            ObjectMapper json,
            Clock clock,
            @Value("${baton.organisation.marketing-owner}") String marketingOwner) {
        this.numbers = sequences.of("lead_number_seq");
        this.accounts = accounts;
        this.json = json;
        this.clock = clock;
        this.marketingOwner = marketingOwner;
    }

    static OpenKeys keysOf(NewLead inquiry) {
        return OpenKeys.of(inquiry.contact(), inquiry.firm());
    }

    /** A lead that a seller found begins where sales accepts it: nobody has to qualify it for them. */
    Lead create(NewLead inquiry, OpenKeys keys) {
        return create(inquiry, keys, clock.instant());
    }

    /** What somebody asks whose lead has ended: the same person and company. */
    NewLead anew(Lead ended, Happening asked) {
        return Renewal.of(ended, asked, fromJson(ended.origin().attributes()));
    }

    /** A lead that ended before. */
    Lead recall(NewLead inquiry, PastEnd end) {
        Instant now = clock.instant();
        Lead lead = create(inquiry, OpenKeys.RELEASED, end.begun(now));
        lead.endAs(end.stage(), end.ended(now));
        return lead;
    }

    private Lead create(NewLead inquiry, OpenKeys keys, Instant now) {
        LeadId id = new LeadId(numbers.nextLongValue());
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return new Lead(
                id.value(),
                LeadNumber.of(year, id).value(),
                null,
                inquiry.foundBy() == null ? Stage.INQUIRY : Stage.MQL,
                WorkStatus.NEW,
                accountOf(inquiry, now),
                inquiry.contact(),
                inquiry.firm(),
                originOf(inquiry),
                consentOf(inquiry, now),
                Ask.ONCE,
                Rating.NONE,
                keys,
                Milestones.captured(now),
                null,
                requireNonNullElse(inquiry.foundBy(), marketingOwner),
                0,
                null,
                now);
    }

    private @Nullable Long accountOf(NewLead inquiry, Instant now) {
        return accountOf(inquiry.firm(), inquiry.contact(), now);
    }

    /** The account of that company, made when it is new; none without a company. */
    @Nullable
    Long accountOf(Firm firm, Contact contact, Instant now) {
        String company = firm.company();
        String key = ContactKeys.company(company);
        if (company == null || key == null) {
            return null;
        }
        return accounts.findByNameKey(key)
                .orElseGet(() -> accounts.save(
                        new Account(null, company, key, firm.industry(), firm.employees(), contact.country(), now)))
                .id();
    }

    private Origin originOf(NewLead inquiry) {
        return new Origin(
                inquiry.inquiry(),
                inquiry.source(),
                inquiry.channel(),
                inquiry.campaign(),
                inquiry.message(),
                inquiry.productInterest(),
                inquiry.externalId(),
                inquiry.websiteVisits(),
                inquiry.secondsOnSite(),
                toJson(inquiry.attributes()),
                inquiry.foundBy());
    }

    private static Consent consentOf(NewLead inquiry, Instant now) {
        boolean given = inquiry.consentMail() || inquiry.consentPhone();
        return new Consent(
                inquiry.consentMail(), inquiry.consentPhone(), given ? now : null, null, inquiry.answerWanted(), null);
    }

    private Map<String, String> fromJson(@Nullable String attributes) {
        try {
            return attributes == null ? Map.of() : json.readValue(attributes, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A lead's attributes are not readable JSON", broken);
        }
    }

    private @Nullable String toJson(Map<String, String> attributes) {
        try {
            return attributes.isEmpty() ? null : json.writeValueAsString(attributes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        }
    }
}
