package dev.baton.feedback.process;

/** The names in {@code feedback-loop.bpmn}. */
final class FeedbackLoopProcess {

    static final String KEY = "feedback-loop";

    static final String CHANGE_KIND = "changeKind";

    private FeedbackLoopProcess() {}
}
