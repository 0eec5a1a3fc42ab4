package dev.baton.qualification.process;

import dev.baton.lead.LeadCooled;
import dev.baton.lifecycle.LeadVariables;
import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Scores a lead anew when something spoke against it: its place stays, and nobody is told. */
@Component
class RescoreTrigger {

    private final Qualification qualification;
    private final ProcessEngine engine;

    RescoreTrigger(Qualification qualification, @Lazy ProcessEngine engine) {
        this.qualification = qualification;
        this.engine = engine;
    }

    @EventListener
    void on(LeadCooled cooled) {
        qualification.rescore(cooled.id(), () -> score(cooled));
    }

    /** Whoever reports the event needs no right to start a scoring. */
    private void score(LeadCooled cooled) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                LeadScoringProcess.KEY,
                                cooled.number().value(),
                                Variables.putValue(
                                        LeadVariables.LEAD_ID, cooled.id().value()))));
    }
}
