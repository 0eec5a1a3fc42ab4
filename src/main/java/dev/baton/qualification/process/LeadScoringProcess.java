package dev.baton.qualification.process;

/** The name of {@code lead-scoring.bpmn}. */
final class LeadScoringProcess {

    static final String KEY = "lead-scoring";

    private LeadScoringProcess() {}
}
