package dev.baton.qualification.process;

/** The names in {@code lead-qualification.bpmn} and {@code lead-scoring.bpmn}. */
final class LeadQualificationProcess {

    static final String NURTURE_DAYS = "nurtureDays";
    static final String FIT_POINTS = "fitPoints";
    static final String ENGAGEMENT_POINTS = "engagementPoints";
    static final String GRADE = "grade";
    static final String BAND = "band";
    static final String REVIEW_RESULT = "reviewResult";
    static final String QUALIFIED = "qualified";
    static final String SETBACK = "setback";

    static final String HAND_RAISED = "lead.hand-raised";

    static final String LEAD_NOT_CONTACTABLE = "lead-not-contactable";

    private LeadQualificationProcess() {}
}
