package dev.baton.lifecycle.process;

/** The names in {@code lead-lifecycle.bpmn}. */
final class LeadLifecycleProcess {

    static final String LEAD_CAPTURED = "lead.captured";
    static final String LEAD_REPEATED = "lead.repeated";
    static final String LEAD_OPTED_OUT = "lead.opted-out";

    static final String NURTURE_DAYS = "nurtureDays";
    static final String RECYCLE_DAYS = "recycleDays";

    private LeadLifecycleProcess() {}
}
