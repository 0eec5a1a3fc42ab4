package dev.baton.closing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who must approve a quote and who has.
 *
 * @param approverRole empty until the table was asked
 * @param approvedBy who approved the discount, if it needs somebody
 * @param termsApprovedBy who in finance approved terms and sum, if they need somebody
 * @param comment what the last one who decided wrote
 */
public record Approval(
        @Nullable ApproverRole approverRole,
        boolean financeApproves,
        @Nullable String approvedBy,
        @Nullable String termsApprovedBy,
        @Nullable String comment,
        @Nullable Instant decidedAt) {

    static final Approval NOT_ASKED = new Approval(null, false, null, null, null, null);

    /** Asks again keeping who approved this very offer, unless someone higher must approve it now. */
    Approval asked(ApproverRole role, boolean finance) {
        boolean higher = approverRole != null && role.compareTo(approverRole) > 0;
        return new Approval(role, finance, higher ? null : approvedBy, termsApprovedBy, comment, decidedAt);
    }

    Approval discountApproved(String by, @Nullable String remark, Instant now) {
        return new Approval(approverRole, financeApproves, by, termsApprovedBy, remark, now);
    }

    Approval termsApproved(String by, @Nullable String remark, Instant now) {
        return new Approval(approverRole, financeApproves, approvedBy, by, remark, now);
    }

    Approval rejected(String why, Instant now) {
        return new Approval(approverRole, financeApproves, approvedBy, termsApprovedBy, why, now);
    }

    /** Whose approval of the discount is missing. */
    ApproverRole missingRole() {
        return approverRole == null || approvedBy != null ? ApproverRole.NONE : approverRole;
    }

    boolean isFinanceMissing() {
        return financeApproves && termsApprovedBy == null;
    }

    boolean isComplete() {
        return missingRole() == ApproverRole.NONE && !isFinanceMissing();
    }
}
