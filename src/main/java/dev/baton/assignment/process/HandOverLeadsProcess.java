package dev.baton.assignment.process;

/** The names in {@code hand-over-leads.bpmn}. */
final class HandOverLeadsProcess {

    static final String HAND_OVER_ORDERED = "leads.hand-over";
    static final String HAND_OVER_WITHDRAWN = "leads.hand-over-withdrawn";
    static final String HAND_OVER_ID = "handOverId";
    static final String FIRST_DAY = "firstDay";
    static final String LEADS_LEFT = "leadsLeft";

    private HandOverLeadsProcess() {}
}
