package dev.baton.delivery.process;

import dev.baton.delivery.MailStuck;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of a case in the transaction that opened it. */
@Component
class UndeliveredMailTrigger {

    private final ProcessEngine engine;

    UndeliveredMailTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(MailStuck stuck) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> engine.getRuntimeService()
                        .startProcessInstanceByMessage(
                                UndeliveredMailProcess.MAIL_GIVEN_UP,
                                "mail-" + stuck.caseId(),
                                Variables.putValue(UndeliveredMailProcess.CASE_ID, stuck.caseId()))));
    }
}
