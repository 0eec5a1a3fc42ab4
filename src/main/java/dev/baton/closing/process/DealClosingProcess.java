package dev.baton.closing.process;

/** The names in {@code deal-closing.bpmn}. */
final class DealClosingProcess {

    static final String KEY = "deal-closing";

    static final String QUOTE_STEP = "quoteStep";
    static final String APPROVER_ROLE = "approverRole";
    static final String APPROVER_GROUP = "approverGroup";
    static final String FINANCE_APPROVES = "financeApproves";
    static final String APPROVED = "approved";
    static final String DEAL_RESULT = "dealResult";
    static final String SETBACK = "setback";

    static final String CHECK_DISCOUNT = "check-discount";
    static final String APPROVE_DISCOUNT = "ApproveDiscount";

    private DealClosingProcess() {}
}
