package dev.baton.closing;

/**
 * Whose approval a quote needs.
 *
 * @param role who must approve the discount
 * @param finance whether finance must approve terms and sum
 */
public record ApprovalLimit(ApproverRole role, boolean finance) {

    /** For a quote about which the table says nothing. */
    public static final ApprovalLimit STRICTEST = new ApprovalLimit(ApproverRole.EXECUTIVE, true);

    ApprovalLimit orStricter(ApprovalLimit other) {
        return new ApprovalLimit(role.compareTo(other.role) > 0 ? role : other.role, finance || other.finance);
    }
}
