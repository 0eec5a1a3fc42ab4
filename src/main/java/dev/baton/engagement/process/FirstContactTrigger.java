package dev.baton.engagement.process;

import dev.baton.lead.ContactNoted;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Ends the task of the first contact when the contact was noted elsewhere; a lead without that task goes on as it is. */
@Component
class FirstContactTrigger {

    private final ProcessEngine engine;

    FirstContactTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(ContactNoted noted) {
        try {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(() -> engine.getRuntimeService()
                            .createMessageCorrelation(SalesEngagementProcess.CONTACT_NOTED)
                            .processInstanceBusinessKey(noted.lead().value())
                            .correlateAllWithResult()));
        } catch (OptimisticLockingException moved) {
            throw new OptimisticLockingFailureException("The lead's process moved at the same moment", moved);
        }
    }
}
