package dev.baton.lifecycle.process;

import dev.baton.lead.LeadId;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The names in {@code lead-lifecycle.bpmn}. */
public final class LeadLifecycleProcess {

    public static final String KEY = "lead-lifecycle";

    public static final String LEAD_CAPTURED = "lead.captured";
    public static final String LEAD_REPEATED = "lead.repeated";
    public static final String LEAD_OPTED_OUT = "lead.opted-out";

    public static final String LEAD_ID = "leadId";
    public static final String NURTURE_DAYS = "nurtureDays";
    public static final String RECYCLE_DAYS = "recycleDays";
    public static final String SETBACK = "setback";

    private LeadLifecycleProcess() {}

    /** The lead that a process is about. */
    public static LeadId leadId(VariableScope scope) {
        return new LeadId((Long) scope.getVariable(LEAD_ID));
    }
}
