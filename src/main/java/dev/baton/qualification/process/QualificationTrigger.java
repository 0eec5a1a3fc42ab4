package dev.baton.qualification.process;

import dev.baton.lead.HandRaised;
import dev.baton.lead.LeadCooled;
import dev.baton.lifecycle.LeadVariables;
import dev.baton.qualification.Qualification;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Tells the engine what speaks for a lead so clearly that no review is needed, and what speaks against it. */
@Component
class QualificationTrigger {

    private final Qualification qualification;
    private final ProcessEngine engine;

    QualificationTrigger(Qualification qualification, @Lazy ProcessEngine engine) {
        this.qualification = qualification;
        this.engine = engine;
    }

    /** A lead that waits for a review waits no longer; any other has its new score already. */
    @EventListener
    void on(HandRaised raised) {
        asEngine(() -> engine.getRuntimeService()
                .createMessageCorrelation(LeadQualificationProcess.HAND_RAISED)
                .processInstanceBusinessKey(raised.number().value())
                .correlateAllWithResult());
    }

    /** Scores the lead anew where it stands: its place stays, and nobody is told. */
    @EventListener
    void on(LeadCooled cooled) {
        qualification.rescore(
                cooled.id(),
                () -> asEngine(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                LeadScoringProcess.KEY,
                                cooled.number().value(),
                                Variables.putValue(
                                        LeadVariables.LEAD_ID, cooled.id().value()))));
    }

    /**
     * Whoever reports the event needs no right in the engine for what the engine does about it.
     *
     * @throws OptimisticLockingFailureException when the process moved at the same moment: try again
     */
    private void asEngine(Callable<?> call) {
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(call));
        } catch (OptimisticLockingException moved) {
            throw new OptimisticLockingFailureException("The lead's process moved at the same moment", moved);
        }
    }
}
