package dev.baton.engagement.process;

/** The names in {@code sales-engagement.bpmn}. */
final class SalesEngagementProcess {

    static final String CONTACT_NOTED = "contact.noted";

    private SalesEngagementProcess() {}
}
