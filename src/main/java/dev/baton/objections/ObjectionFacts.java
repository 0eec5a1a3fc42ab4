package dev.baton.objections;

import dev.baton.catalogue.Catalogue;
import dev.baton.catalogue.Product;
import dev.baton.engagement.Discovery;
import dev.baton.engagement.Engagements;
import dev.baton.lead.LeadId;
import dev.baton.lifecycle.LeadFacts;
import dev.baton.platform.ModelBean;
import dev.baton.platform.Tells;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What the playbook may ask about the newest objection: its type, and the segment of the product it is about. */
@Component
@ModelBean
public class ObjectionFacts {

    private final Objections objections;
    private final Engagements engagements;
    private final Catalogue catalogue;

    ObjectionFacts(Objections objections, Engagements engagements, Catalogue catalogue) {
        this.objections = objections;
        this.engagements = engagements;
        this.catalogue = catalogue;
    }

    @Tells(
            of = "objection",
            names = {"type", "segment"})
    public TypedValue of(Long leadId) {
        LeadId id = new LeadId(leadId);
        String type =
                objections.current(id).map(objection -> objection.type().name()).orElse("");
        return LeadFacts.transientValue(Map.of("type", type, "segment", segment(id)));
    }

    private String segment(LeadId id) {
        Optional<String> product = engagements.latest(id).map(Discovery::productCode);
        return product.flatMap(catalogue::find).map(Product::segment).orElse("");
    }
}
