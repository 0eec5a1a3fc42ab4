package dev.baton.nurture;

import dev.baton.lead.BuyerStage;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.platform.ModelBean;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.context.annotation.Lazy;

/** Where a lead stands in its program, for the tables that plan it; transient, so that the engine keeps nothing. */
@ModelBean
public class NurtureFacts {

    private final Leads leads;
    private final Stays stays;
    private final NurtureMails mails;

    NurtureFacts(@Lazy Leads leads, @Lazy Stays stays, @Lazy NurtureMails mails) {
        this.leads = leads;
        this.stays = stays;
        this.mails = mails;
    }

    public TypedValue of(Long leadId) {
        BuyerStage stage =
                Objects.requireNonNullElse(leads.get(new LeadId(leadId)).buyerStage(), BuyerStage.AWARENESS);
        String program = stays.findByOpenLeadId(leadId).map(Stay::program).orElse("");
        Map<String, Object> facts = new HashMap<>();
        facts.put("buyerStage", stage.name());
        facts.put("program", program);
        facts.put("mailsInStage", mails.inStage(leadId, program, stage));
        return LeadFacts.transientValue(facts);
    }
}
