package dev.baton.delivery.process;

import dev.baton.delivery.MailSeenTo;
import dev.baton.delivery.MailStuck;
import dev.baton.platform.engine.AsEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of a case in the transaction that opened it, and ends it when nothing is left to decide. */
@Component
class UndeliveredMailTrigger {

    private final ProcessEngine engine;

    UndeliveredMailTrigger(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(MailStuck stuck) {
        AsEngine.call(
                engine,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByMessage(
                                UndeliveredMailProcess.MAIL_GIVEN_UP,
                                "mail-" + stuck.caseId(),
                                Variables.putValue(UndeliveredMailProcess.CASE_ID, stuck.caseId())));
    }

    @EventListener
    void on(MailSeenTo seenTo) {
        AsEngine.call(
                engine,
                () -> engine.getRuntimeService()
                        .createMessageCorrelation(UndeliveredMailProcess.NOTHING_GIVEN_UP)
                        .processInstanceBusinessKey("mail-" + seenTo.caseId())
                        .correlateAllWithResult());
    }
}
