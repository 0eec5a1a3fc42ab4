package dev.baton.qualification.process;

import dev.baton.lead.HandRaised;
import dev.baton.lead.LeadCooled;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.MailAllowed;
import dev.baton.lifecycle.LeadVariables;
import dev.baton.platform.engine.AsEngine;
import dev.baton.qualification.Qualification;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
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
        AsEngine.move(
                engine,
                () -> engine.getRuntimeService()
                        .createMessageCorrelation(LeadQualificationProcess.HAND_RAISED)
                        .processInstanceBusinessKey(raised.number().value())
                        .correlateAllWithResult());
    }

    @EventListener
    void on(LeadCooled cooled) {
        rescore(cooled.id(), cooled.number());
    }

    /** A lead in nurture is looked at by its own process. */
    @EventListener
    void on(MailAllowed allowed) {
        if (!allowed.resting()) {
            rescore(allowed.id(), allowed.number());
        }
    }

    /** Scores the lead anew where it stands: its place stays, and nobody is told. */
    private void rescore(LeadId lead, LeadNumber number) {
        qualification.rescore(
                lead,
                () -> AsEngine.move(
                        engine,
                        () -> engine.getRuntimeService()
                                .startProcessInstanceByKey(
                                        LeadScoringProcess.KEY,
                                        number.value(),
                                        Variables.putValue(LeadVariables.LEAD_ID, lead.value()))));
    }
}
