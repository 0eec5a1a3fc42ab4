package dev.baton.lifecycle;

import java.util.Arrays;
import java.util.List;

/**
 * What decision tables may ask about every lead, by the names that they use: {@code lead.seniority}. Absent texts are
 * empty, absent numbers 0, so that a table needs no rule for null. Only whether a lead may be mailed is null while the
 * person is asked to confirm it: that counts neither as yes nor as no.
 */
public enum Fact {
    SENIORITY(Facts.LEAD, "seniority", "Seniority", Kind.TEXT),
    OCCUPATION(Facts.LEAD, "occupation", "Occupation", Kind.TEXT),
    COUNTRY(Facts.LEAD, "country", "Country", Kind.TEXT),
    INDUSTRY(Facts.LEAD, "industry", "Industry", Kind.TEXT),
    EMPLOYEES(Facts.LEAD, "employees", "Employees", Kind.NUMBER),
    HAS_COMPANY(Facts.LEAD, "hasCompany", "Company given", Kind.FLAG),
    FREE_MAIL(Facts.LEAD, "freeMail", "Free mail", Kind.FLAG),
    CONSENT_MAIL(Facts.LEAD, "consentMail", "May be mailed", Kind.FLAG),
    CONSENT_PHONE(Facts.LEAD, "consentPhone", "May be called", Kind.FLAG),
    LEAD_INQUIRY(Facts.LEAD, "inquiry", "Inquiry", Kind.TEXT),
    LEAD_SOURCE(Facts.LEAD, "source", "Source", Kind.TEXT),
    CHANNEL(Facts.LEAD, "channel", "Channel", Kind.TEXT),
    CAMPAIGN(Facts.LEAD, "campaign", "Campaign", Kind.TEXT),
    PRODUCT_INTEREST(Facts.LEAD, "productInterest", "Product asked for", Kind.TEXT),
    LEAD_VISITS(Facts.LEAD, "websiteVisits", "Visits before the inquiry", Kind.NUMBER),
    LEAD_SECONDS(Facts.LEAD, "secondsOnSite", "Seconds on the site", Kind.NUMBER),
    WAITS_FOR_ANSWER(Facts.LEAD, "waitsForAnswer", "Waits for an answer", Kind.FLAG),
    STAGE(Facts.LEAD, "stage", "Stage", Kind.TEXT),
    RECYCLE_COUNT(Facts.LEAD, "recycleCount", "Rounds in sales", Kind.NUMBER),
    NURTURE_ROUNDS(Facts.LEAD, "nurtureRounds", "Rounds of nurture", Kind.NUMBER),
    INQUIRY(Facts.ENGAGEMENT, "inquiry", "Inquiry", Kind.TEXT),
    SOURCE(Facts.ENGAGEMENT, "source", "Source", Kind.TEXT),
    VISITS(Facts.ENGAGEMENT, "websiteVisits", "Visits to the site", Kind.NUMBER),
    SECONDS(Facts.ENGAGEMENT, "secondsOnSite", "Seconds on the site", Kind.NUMBER),
    REPEATS(Facts.ENGAGEMENT, "repeatInquiries", "Further inquiries", Kind.NUMBER),
    OPENS(Facts.ENGAGEMENT, "emailOpens", "Mails opened", Kind.NUMBER),
    CLICKS(Facts.ENGAGEMENT, "emailClicks", "Mail links clicked", Kind.NUMBER),
    REPLIES(Facts.ENGAGEMENT, "replies", "Replies", Kind.NUMBER),
    WEBINARS(Facts.ENGAGEMENT, "webinars", "Webinars", Kind.NUMBER),
    PRICING_PAGES(Facts.ENGAGEMENT, "pricingPages", "Visits to the price page", Kind.NUMBER),
    CALLS(Facts.ENGAGEMENT, "calls", "Calls", Kind.NUMBER),
    UNSUBSCRIBES(Facts.ENGAGEMENT, "unsubscribes", "Unsubscribed", Kind.NUMBER),
    BOUNCES(Facts.ENGAGEMENT, "bounces", "Bounced mails", Kind.NUMBER),
    DAYS_QUIET(Facts.ENGAGEMENT, "daysQuiet", "Days without activity", Kind.NUMBER);

    /** Of which type a fact is. */
    public enum Kind {
        TEXT(""),
        NUMBER(0),
        FLAG(false);

        private final Object absent;

        Kind(Object absent) {
            this.absent = absent;
        }
    }

    private final String root;
    private final String key;
    private final String label;
    private final Kind kind;

    Fact(String root, String key, String label, Kind kind) {
        this.root = root;
        this.key = key;
        this.label = label;
        this.kind = kind;
    }

    static List<Fact> of(String root) {
        return Arrays.stream(values()).filter(fact -> fact.root.equals(root)).toList();
    }

    /** {@code lead} or {@code engagement}. */
    public String root() {
        return root;
    }

    public String key() {
        return key;
    }

    /** As a column of a table is headed. */
    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** As a table asks for it. */
    public String path() {
        return root + "." + key;
    }

    Object absent() {
        return kind.absent;
    }
}
