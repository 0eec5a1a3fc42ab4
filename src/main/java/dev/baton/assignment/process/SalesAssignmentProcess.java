package dev.baton.assignment.process;

/** The names in {@code sales-assignment.bpmn}. */
final class SalesAssignmentProcess {

    static final String ESCALATE_AFTER = "escalateAfter";
    static final String WHY_THIS_REP = "whyThisRep";
    static final String ASSIGNEE = "assignee";
    static final String TEAM_GROUP = "teamGroup";
    static final String MANAGER_GROUP = "managerGroup";
    static final String ACCEPTANCE = "acceptance";
    static final String ANOTHER_OWNER = "anotherOwner";
    static final String OFFER_WITHDRAWN = "offer.withdrawn";
    static final String SETBACK = "setback";

    static final String CHECK_REFUSAL = "check-refusal";
    static final String REFUSAL = "refusal";
    static final String NOTE_NEEDED = "noteNeeded";

    /** The way from the answer back to an offer, which processes that began with an earlier model do not have. */
    static final String GIVEN_TO_ANOTHER = "HasRepAcceptedToAssignLeadAgain";

    /** What came of an offer; silence is no answer, so somebody else is asked. */
    enum Acceptance {
        ACCEPTED,
        REFUSED,
        /** Whoever owns the queue gave it to a seller, who is asked now. */
        GIVEN
    }

    private SalesAssignmentProcess() {}
}
