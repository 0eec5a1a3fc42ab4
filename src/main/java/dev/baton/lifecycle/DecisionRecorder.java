package dev.baton.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lifecycle.DecisionLog.MatchedRule;
import dev.baton.platform.engine.BusinessRuleTasks;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes every decision that a business rule task takes about a lead into our own table, in the same transaction. */
@Component
class DecisionRecorder implements DmnDecisionTableEvaluationListener {

    private final ObjectProvider<DecisionRecords> records;
    private final DecisionsAtHand atHand;
    private final RuleAnnotations annotations;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionRecorder(
            ObjectProvider<DecisionRecords> records,
            DecisionsAtHand atHand,
            RuleAnnotations annotations,
            ObjectMapper json,
            Clock clock) {
        this.records = records;
        this.atHand = atHand;
        this.annotations = annotations;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        if (event.getDecisionTable() instanceof DecisionDefinition table) {
            BusinessRuleTasks.running().ifPresent(task -> record(event, table, task));
        }
    }

    private void record(DmnDecisionTableEvaluationEvent event, DecisionDefinition table, ExecutionEntity task) {
        atHand.keep(records.getObject()
                .save(new DecisionRecord(
                        null,
                        (Long) task.getVariable(LeadVariables.LEAD_ID),
                        table.getKey(),
                        table.getVersion(),
                        toJson(inputs(event)),
                        toJson(rules(event, table)),
                        toJson(outputs(event)),
                        clock.instant())));
    }

    private static Map<String, Object> inputs(DmnDecisionTableEvaluationEvent event) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DmnEvaluatedInput input : event.getInputs()) {
            values.put(input.getName(), input.getValue().getValue());
        }
        return values;
    }

    private List<MatchedRule> rules(DmnDecisionTableEvaluationEvent event, DecisionDefinition table) {
        return event.getMatchingRules().stream()
                .map(rule -> new MatchedRule(rule.getId(), annotations.of(table.getId(), rule.getId()), outputs(rule)))
                .toList();
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        Map<String, Object> values = new LinkedHashMap<>();
        rule.getOutputEntries()
                .forEach((name, output) -> values.put(name, output.getValue().getValue()));
        return values;
    }

    private static Map<String, Object> outputs(DmnDecisionTableEvaluationEvent event) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (event.getCollectResultValue() != null) {
            values.put("result", event.getCollectResultValue().getValue());
        } else if (event.getMatchingRules().size() == 1) {
            values.putAll(outputs(event.getMatchingRules().get(0)));
        }
        return values;
    }

    private String toJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("A decision takes and gives plain values only", wrong);
        }
    }
}
