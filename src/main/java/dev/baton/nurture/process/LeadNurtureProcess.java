package dev.baton.nurture.process;

/** The names in {@code lead-nurture.bpmn} and {@code nurture-report.bpmn}. */
final class LeadNurtureProcess {

    static final String NURTURE_DAYS = "nurtureDays";
    static final String SEGMENT = "segment";
    static final String PROGRAM = "program";
    static final String BUYER_STAGE = "buyerStage";
    static final String BAND = "band";
    static final String LEAVING = "leaving";
    static final String ENDING = "ending";
    static final String STEP = "step";
    static final String CONTENT = "content";
    static final String CHALLENGER = "challenger";
    static final String CHALLENGER_SHARE = "challengerShare";
    static final String AFTER_DAYS = "afterDays";
    static final String EXIT_WHEN = "exitWhen";
    static final String WAKE_AT = "wakeAt";
    static final String MAIL_DUE = "mailDue";
    static final String WANTS_ANSWER = "wantsAnswer";
    static final String REPORT_ID = "reportId";

    private LeadNurtureProcess() {}
}
