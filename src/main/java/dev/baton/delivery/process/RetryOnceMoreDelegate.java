package dev.baton.delivery.process;

import dev.baton.delivery.MailCases;
import dev.baton.delivery.MailDecision;
import dev.baton.lead.Interaction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RetryOnceMoreDelegate implements JavaDelegate {

    private final MailCases cases;

    RetryOnceMoreDelegate(MailCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.decide(
                (Long) execution.getVariable(UndeliveredMailProcess.CASE_ID), MailDecision.RETRY, Interaction.SYSTEM);
    }
}
