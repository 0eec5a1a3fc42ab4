package dev.baton.closing.process;

import dev.baton.closing.Approvals;
import dev.baton.closing.Approver;
import dev.baton.lead.LeadId;
import dev.baton.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ApproveTermsForm extends ApprovalTask {

    private final Approvals approvals;

    ApproveTermsForm(Approvals approvals, CurrentUser user) {
        super(user);
        this.approvals = approvals;
    }

    @Override
    void approve(LeadId lead, Approver approver, @Nullable String comment) {
        approvals.approveTerms(lead, approver, comment);
    }

    @Override
    void reject(LeadId lead, Approver approver, String comment) {
        approvals.rejectTerms(lead, approver, comment);
    }
}
