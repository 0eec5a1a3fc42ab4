package dev.baton.engagement.process;

import dev.baton.assignment.LeadTransferred;
import dev.baton.engagement.Engagements;
import dev.baton.lead.ContactNoted;
import dev.baton.lead.LeadNumber;
import dev.baton.platform.engine.AsEngine;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the task of the first contact when the contact was noted elsewhere, and begins it anew for who takes the lead over;
 * a lead without that task goes on as it is.
 */
@Component
class FirstContactTrigger {

    private final ProcessEngine engine;
    private final Engagements engagements;

    FirstContactTrigger(@Lazy ProcessEngine engine, @Lazy Engagements engagements) {
        this.engine = engine;
        this.engagements = engagements;
    }

    @EventListener
    void on(ContactNoted noted) {
        tell(SalesEngagementProcess.CONTACT_NOTED, noted.lead());
    }

    /** Who takes the lead over has a time of their own. */
    @EventListener
    void on(LeadTransferred moved) {
        if (!tell(SalesEngagementProcess.LEAD_TAKEN_OVER, moved.lead()).isEmpty()) {
            engagements.beginContactAnew(moved.lead(), moved.newSeller());
        }
    }

    private List<MessageCorrelationResult> tell(String message, LeadNumber lead) {
        return AsEngine.move(
                engine,
                () -> engine.getRuntimeService()
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(lead.value())
                        .correlateAllWithResult());
    }
}
