package dev.baton.delivery.process;

import dev.baton.delivery.MailCases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RaiseIncidentDelegate implements JavaDelegate {

    private final MailCases cases;

    RaiseIncidentDelegate(MailCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.createIncident(UndeliveredMailProcess.INCIDENT, "outbox", cases.summary());
    }
}
