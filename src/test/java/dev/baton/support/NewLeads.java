package dev.baton.support;

import dev.baton.lead.Channel;
import dev.baton.lead.Contact;
import dev.baton.lead.Firm;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.NewLead;
import dev.baton.lead.Occupation;
import dev.baton.lead.Seniority;
import dev.baton.lead.Source;
import java.util.Map;

/** Inquiries as the tests speak of them. */
public final class NewLeads {

    private NewLeads() {}

    /** The head of a company of 500 people asks for a demo: worth a seller's time at once. */
    public static NewLead demoRequest(String name) {
        return of(name, Seniority.C_LEVEL, 500, InquiryKind.DEMO_REQUEST, "DE", true);
    }

    /** Somebody without a company downloads a paper: not ready yet. */
    public static NewLead download(String name) {
        return of(name, Seniority.UNKNOWN, 0, InquiryKind.DOWNLOAD, "DE", true);
    }

    /** Somebody whom nobody may mail or call. */
    public static NewLead withoutConsent(String name) {
        return of(name, Seniority.C_LEVEL, 500, InquiryKind.DEMO_REQUEST, "DE", false);
    }

    public static NewLead of(
            String name, Seniority seniority, int employees, InquiryKind inquiry, String country, boolean consent) {
        return new NewLead(
                new Contact(
                        "Kim",
                        name,
                        name.toLowerCase(java.util.Locale.ROOT) + "@" + name.toLowerCase(java.util.Locale.ROOT)
                                + ".example",
                        null,
                        null,
                        seniority,
                        Occupation.UNKNOWN,
                        country,
                        null),
                new Firm(employees == 0 ? null : name + " Ltd", null, employees == 0 ? null : employees, false),
                inquiry,
                Source.SEARCH,
                Channel.WEB,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                consent,
                consent,
                null);
    }
}
