package dev.baton.lifecycle;

import dev.baton.lead.LeadId;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The one variable that every process about a lead has. */
public final class LeadVariables {

    public static final String LEAD_ID = "leadId";

    private LeadVariables() {}

    /** The lead that a process is about. */
    public static LeadId leadId(VariableScope scope) {
        return new LeadId((Long) scope.getVariable(LEAD_ID));
    }
}
