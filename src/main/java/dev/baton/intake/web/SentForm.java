package dev.baton.intake.web;

import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.intake.campaign.FormField;
import dev.baton.intake.form.Submission;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what a browser sends of a form; what a form has no field for is left out. */
final class SentForm {

    static final String TICKET = "ticket";
    static final String TRAP = "website";
    static final String EMAIL = "email";
    static final String REFERRER = "referrer";
    static final String LANDING_PAGE = "landingPage";
    static final String CONSENT = "consent.";

    /** The parameters of a link, by the names of a lead's fields. */
    static final Map<String, String> UTM = utm();

    private static final int LONGEST_VERSION = 9;

    private SentForm() {}

    static Submission read(MultiValueMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        put(fields, EMAIL, form.getFirst(EMAIL));
        for (FormField field : FormField.values()) {
            put(fields, field.key(), form.getFirst(field.key()));
        }
        UTM.forEach((name, parameter) -> put(fields, name, form.getFirst(parameter)));
        put(fields, REFERRER, form.getFirst(REFERRER));
        put(fields, LANDING_PAGE, form.getFirst(LANDING_PAGE));
        return new Submission(form.getFirst(TICKET), form.getFirst(TRAP), fields, consents(form));
    }

    // what is no number is no version of any words, and is refused as such
    private static Map<ConsentPurpose, Integer> consents(MultiValueMap<String, String> form) {
        Map<ConsentPurpose, Integer> given = new EnumMap<>(ConsentPurpose.class);
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            String version = form.getFirst(CONSENT + purpose);
            if (version != null && !version.isEmpty()) {
                given.put(purpose, version.matches("\\d{1," + LONGEST_VERSION + "}") ? Integer.parseInt(version) : -1);
            }
        }
        return given;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static Map<String, String> utm() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("utmSource", "utm_source");
        names.put("utmMedium", "utm_medium");
        names.put("utmCampaign", "utm_campaign");
        names.put("utmTerm", "utm_term");
        names.put("utmContent", "utm_content");
        return names;
    }
}
