package dev.baton.assignment.process;

import dev.baton.assignment.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the table {@code check-refusal}, while the form is answered, what a refusal needs. */
@Component
class RefusalRules {

    private final ProcessEngine engine;

    RefusalRules(ProcessEngine engine) {
        this.engine = engine;
    }

    // the seller who refuses has no right to ask a table, only to have it asked
    boolean needsNote(Refusal refusal) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> engine.getDecisionService()
                        .evaluateDecisionTableByKey(SalesAssignmentProcess.CHECK_REFUSAL)
                        .decisionDefinitionWithoutTenantId()
                        .variables(Map.of(SalesAssignmentProcess.REFUSAL, refusal.name()))
                        .evaluate()
                        .collectEntries(SalesAssignmentProcess.NOTE_NEEDED)
                        .contains(Boolean.TRUE)));
    }
}
