package dev.baton.closing.process;

import dev.baton.closing.ApprovalLimit;
import dev.baton.closing.ApprovalLimits;
import dev.baton.closing.ApproverRole;
import dev.baton.closing.Quote;
import dev.baton.platform.engine.AsEngine;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the limits from the latest {@code check-discount}, whatever the running flow has asked it. */
@Component
class CheckDiscountTable implements ApprovalLimits {

    private final ProcessEngine engine;

    CheckDiscountTable(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public ApprovalLimit of(Quote quote) {
        DmnDecisionRuleResult rule = evaluate(quote);
        if (rule == null || rule.get(DealClosingProcess.APPROVER_ROLE) == null) {
            return ApprovalLimit.STRICTEST;
        }
        return new ApprovalLimit(
                ApproverRole.valueOf(rule.getEntry(DealClosingProcess.APPROVER_ROLE)),
                !Boolean.FALSE.equals(rule.get(DealClosingProcess.FINANCE_APPROVES)));
    }

    // the seller who quotes has no right to ask a table, only to have it asked
    private @Nullable DmnDecisionRuleResult evaluate(Quote quote) {
        return AsEngine.call(
                engine,
                () -> engine.getDecisionService()
                        .evaluateDecisionTableByKey(DealClosingProcess.CHECK_DISCOUNT)
                        .decisionDefinitionWithoutTenantId()
                        .variables(Map.of("quote", QuoteFacts.of(quote)))
                        .evaluate()
                        .getSingleResult());
    }
}
