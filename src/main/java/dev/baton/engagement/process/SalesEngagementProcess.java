package dev.baton.engagement.process;

/** The names in {@code sales-engagement.bpmn}. */
final class SalesEngagementProcess {

    static final String CONTACT_NOTED = "contact.noted";
    static final String LEAD_TAKEN_OVER = "lead.taken-over";

    private SalesEngagementProcess() {}
}
