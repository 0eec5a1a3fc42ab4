package dev.baton.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one verb changed of a lead.
 *
 * @param actor a user id, or {@code system}
 * @param changes a JSON object: name of the value → [before, after]
 */
@Table("lead_change")
record LeadChange(@Id @Nullable Long id, long leadId, Instant at, String actor, String changes) {

    @Override
    public String toString() {
        return "LeadChange " + id;
    }
}
