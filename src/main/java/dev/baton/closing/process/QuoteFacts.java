package dev.baton.closing.process;

import dev.baton.closing.Closing;
import dev.baton.closing.Quote;
import dev.baton.lead.LeadId;
import dev.baton.lead.RefusedException;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.platform.ModelBean;
import dev.baton.platform.Tells;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What the table of approvals may ask about the quote on the table; amounts are in the quote's currency. */
@Component
@ModelBean
public class QuoteFacts {

    private final Closing closing;

    QuoteFacts(Closing closing) {
        this.closing = closing;
    }

    @Tells(
            of = "quote",
            names = {"highestDiscount", "total", "paymentTerms"})
    public TypedValue of(Long leadId) {
        Quote quote = closing.current(new LeadId(leadId)).orElseThrow(() -> new RefusedException("There is no quote"));
        return of(quote);
    }

    static TypedValue of(Quote quote) {
        return LeadFacts.transientValue(Map.of(
                "highestDiscount", quote.highestDiscount(),
                "total", quote.total().getAmount(),
                "paymentTerms", quote.paymentTerms().name()));
    }
}
