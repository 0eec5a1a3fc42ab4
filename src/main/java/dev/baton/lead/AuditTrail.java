package dev.baton.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.platform.rows.LateRows;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who changed which of a lead's values when, from what to what; written with the change, in its transaction. */
@Component
public class AuditTrail {

    private static final TypeReference<Map<String, List<@Nullable Object>>> CHANGES = new TypeReference<>() {};

    private final LeadChangeRows rows;
    private final LateRows late;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(LeadChangeRows rows, LateRows late, CurrentActor actor, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.late = late;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    /** The newest changes of a lead, newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(LeadId lead, int most) {
        late.writeAny(LeadChange.class, change -> change.leadId() == lead.value());
        return rows.latest(lead.value(), most).stream()
                .map(row -> new Change(row.at(), row.actor(), read(row)))
                .toList();
    }

    /** Writes what differs between two {@link #values}; nothing when nothing does. */
    void write(LeadId lead, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, List<@Nullable Object>> changes = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                changes.put(name, Arrays.asList(before.get(name), value));
            }
        });
        if (!changes.isEmpty()) {
            late.add(new LeadChange(null, lead.value(), clock.instant(), actor.name(), toJson(changes)));
        }
    }

    /** What is watched; who the person is stays in the lead alone, where it can be erased. */
    static Map<String, @Nullable Object> values(Lead lead) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("stage", lead.stage());
        values.put("workStatus", lead.workStatus());
        values.put("owner", lead.owner());
        values.put("team", lead.teamCode());
        values.put("grade", lead.rating().grade());
        values.put("band", lead.rating().band());
        values.put("score", lead.rating().score());
        values.put("fitPoints", lead.rating().fitPoints());
        values.put("engagementPoints", lead.rating().engagementPoints());
        values.put("recycleCount", lead.recycleCount());
        values.put("buyerStage", lead.buyerStage());
        values.put("seniority", lead.contact().seniority());
        values.put("country", lead.contact().country());
        values.put("freeMail", lead.firm().freeMail());
        values.put("consentMail", lead.consent().consentMail());
        values.put("mailAwaitedUntil", lead.consent().mailAwaitedUntil());
        values.put("consentPhone", lead.consent().consentPhone());
        values.put("answerWanted", lead.consent().answerWanted());
        values.put("consentAt", lead.consent().consentAt());
        values.put("optedOutAt", lead.consent().optedOutAt());
        return values;
    }

    private Map<String, List<@Nullable Object>> read(LeadChange row) {
        try {
            return json.readValue(row.changes(), CHANGES);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Change " + row.id() + " is not JSON", wrong);
        }
    }

    private String toJson(Map<String, List<@Nullable Object>> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Values of a lead are plain", wrong);
        }
    }

    /**
     * What changed at once.
     *
     * @param values name of the value → [before, after]
     */
    public record Change(Instant at, String actor, Map<String, List<@Nullable Object>> values) {}
}
