package dev.baton.assignment.process;

import dev.baton.assignment.Refusal;
import dev.baton.platform.engine.LatestTable;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the table {@code check-refusal} what a refusal needs. */
@Component
class RefusalRules {

    private final ProcessEngine engine;

    // A version of a table never changes, so its answers are kept: each evaluation would leave rows in the history.
    private final Map<String, Set<Refusal>> answers = new ConcurrentHashMap<>();

    RefusalRules(ProcessEngine engine) {
        this.engine = engine;
    }

    boolean needsNote(Refusal refusal) {
        return needingNote().contains(refusal);
    }

    /** The reasons that need a note. The seller who refuses has no right to ask a table, only to have it asked. */
    Set<Refusal> needingNote() {
        String table = LatestTable.of(engine, SalesAssignmentProcess.CHECK_REFUSAL)
                .orElseThrow()
                .getId();
        return answers.computeIfAbsent(table, this::ask);
    }

    /** In a transaction of its own: who only looks at the form writes nothing, and an evaluation does. */
    private Set<Refusal> ask(String table) {
        return configuration()
                .getCommandExecutorTxRequiresNew()
                .execute(command -> command.runWithoutAuthorization(() -> needingNote(table)));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private Set<Refusal> needingNote(String table) {
        return EnumSet.allOf(Refusal.class).stream()
                .filter(refusal -> engine.getDecisionService()
                        .evaluateDecisionTableById(table)
                        .variables(Map.of(SalesAssignmentProcess.REFUSAL, refusal.name()))
                        .evaluate()
                        .collectEntries(SalesAssignmentProcess.NOTE_NEEDED)
                        .contains(Boolean.TRUE))
                .collect(Collectors.toUnmodifiableSet());
    }
}
