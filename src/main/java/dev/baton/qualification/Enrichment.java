package dev.baton.qualification;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.baton.lead.Contact;
import dev.baton.lead.Lead;
import dev.baton.lead.Seniority;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes a lead by what its own words tell: seniority from the title, country from the phone number. */
@Component
class Enrichment {

    private final EnrichmentProperties words;

    Enrichment(EnrichmentProperties words) {
        this.words = words;
    }

    void apply(Lead lead) {
        Contact contact = lead.contact();
        lead.enrich(seniority(contact), country(contact), usesFreeMail(contact.email()));
    }

    private Seniority seniority(Contact contact) {
        if (contact.seniority() != Seniority.UNKNOWN || contact.jobTitle() == null) {
            return contact.seniority();
        }
        List<String> title =
                Arrays.asList(contact.jobTitle().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return Arrays.stream(Seniority.values())
                .filter(level -> words.seniorityWords().getOrDefault(level, List.of()).stream()
                        .anyMatch(title::contains))
                .findFirst()
                .orElse(Seniority.UNKNOWN);
    }

    private static @Nullable String country(Contact contact) {
        if (contact.country() != null || contact.phone() == null) {
            return contact.country();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.getRegionCodeForNumber(numbers.parse(contact.phone(), null));
        } catch (NumberParseException national) {
            return null;
        }
    }

    private boolean usesFreeMail(@Nullable String email) {
        return email != null
                && words.freeMailDomains()
                        .contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
