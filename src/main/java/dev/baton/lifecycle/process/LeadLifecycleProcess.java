package dev.baton.lifecycle.process;

/** The names in {@code lead-lifecycle.bpmn}. */
final class LeadLifecycleProcess {

    static final String KEY = "lead-lifecycle";

    static final String QUALIFY_LEAD = "QualifyLead";
    static final String ASSIGN_TO_SALES = "AssignToSales";
    static final String CORRECT_LEAD = "CorrectLead";
    static final String ENGAGE_LEAD = "EngageLead";
    static final String HANDLE_OBJECTIONS = "HandleObjections";
    static final String CLOSE_DEAL = "CloseDeal";
    static final String FULFIL_ORDER = "FulfilOrder";

    static final String LEAD_CAPTURED = "lead.captured";
    static final String LEAD_REPEATED = "lead.repeated";
    static final String LEAD_OPTED_OUT = "lead.opted-out";

    static final String NURTURE_DAYS = "nurtureDays";
    static final String RECYCLE_DAYS = "recycleDays";
    static final String CORRECTION = "correction";
    static final String ASSIGNEE = "assignee";
    static final String TEAM_GROUP = "teamGroup";
    static final String MANAGER_GROUP = "managerGroup";

    private LeadLifecycleProcess() {}
}
