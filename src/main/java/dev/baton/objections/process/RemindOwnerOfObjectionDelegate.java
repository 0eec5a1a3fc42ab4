package dev.baton.objections.process;

import static dev.baton.lifecycle.LeadVariables.leadId;

import dev.baton.objections.Objections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RemindOwnerOfObjectionDelegate implements JavaDelegate {

    private final Objections objections;

    RemindOwnerOfObjectionDelegate(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.remind(leadId(execution));
    }
}
