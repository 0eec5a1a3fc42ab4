package dev.baton.delivery.process;

/** The names in {@code undelivered-mail.bpmn}. */
final class UndeliveredMailProcess {

    static final String MAIL_GIVEN_UP = "mail.given-up";
    static final String NOTHING_GIVEN_UP = "mail.nothing-given-up";
    static final String CASE_ID = "caseId";

    /** The type by which Cockpit lists the incident. */
    static final String INCIDENT = "undeliveredMail";

    private UndeliveredMailProcess() {}
}
