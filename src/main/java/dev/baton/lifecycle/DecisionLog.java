package dev.baton.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.LeadId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads back which table decided what about a lead, in which version, by which rules. */
@Service
public class DecisionLog {

    private static final TypeReference<List<MatchedRule>> RULES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final DecisionRecords records;
    private final DecisionsAtHand atHand;
    private final ObjectMapper json;

    DecisionLog(DecisionRecords records, DecisionsAtHand atHand, ObjectMapper json) {
        this.records = records;
        this.atHand = atHand;
        this.json = json;
    }

    /** A rule that matched: its id in the table, its annotation, and what it gave. */
    public record MatchedRule(String id, String rule, Map<String, Object> outputs) {}

    /** The newest decision of that table about that lead. */
    public Optional<DecisionRecord> latest(LeadId lead, String decision) {
        return atHand.latest(lead.value(), decision).or(() -> records.latest(lead.value(), decision));
    }

    /** The newest decision of every table about that lead, in the order in which they were made. */
    public List<DecisionRecord> latestOfEach(LeadId lead) {
        return records.latestOfEach(lead.value());
    }

    /** The decisions of those ids, in the order in which they were made. */
    public List<DecisionRecord> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : records.all(ids);
    }

    public List<MatchedRule> rulesOf(DecisionRecord made) {
        return read(made.matchedRules(), RULES);
    }

    /** The inputs by label. */
    public Map<String, Object> inputsOf(DecisionRecord made) {
        return read(made.inputs(), OBJECT);
    }

    /** The outputs by name; of a collected sum the one entry {@code result}. */
    public Map<String, Object> outputsOf(DecisionRecord made) {
        return read(made.outputs(), OBJECT);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept decision is not readable JSON", broken);
        }
    }
}
