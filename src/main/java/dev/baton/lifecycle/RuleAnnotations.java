package dev.baton.lifecycle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The annotation column of deployed tables; a deployed table never changes, so each is read once. */
@Component
class RuleAnnotations {

    private final Map<String, Map<String, String>> byTable = new ConcurrentHashMap<>();

    /** The words of that rule, or its id where the table has none. */
    String of(String decisionDefinitionId, String ruleId) {
        return byTable.computeIfAbsent(decisionDefinitionId, RuleAnnotations::read)
                .getOrDefault(ruleId, ruleId);
    }

    private static Map<String, String> read(String decisionDefinitionId) {
        DmnModelInstance model = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDmnModelInstanceForDecisionDefinition(decisionDefinitionId);
        return model.getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getDescription() != null)
                .collect(Collectors.toMap(
                        Rule::getId,
                        rule -> rule.getDescription().getTextContent().strip()));
    }
}
