package dev.baton.platform.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.DMN_DECISION_EVALUATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.FORM_PROPERTY_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_ADD;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.IDENTITY_LINK_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_SUCCESS;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_DELETE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL;

import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * What the engine writes into its history: everything but what Baton's own tables tell already, and shorter.
 *
 * <p>Variables are ids, flags and decision results: {@code lead_change} has the values before and after, {@code
 * decision_log} the inputs and rules of what a model's steps decide. A step that another row tells of (a task, a called
 * process, a decision) or that nothing is decided in has no row of its own; ends and whatever is waited for have one. Jobs
 * are told of when they fail.
 */
final class LeanHistory extends AbstractHistoryLevel {

    static final String NAME = "lean";

    private static final Set<HistoryEventType> TOLD_ELSEWHERE = Set.of(
            VARIABLE_INSTANCE_CREATE,
            VARIABLE_INSTANCE_UPDATE,
            VARIABLE_INSTANCE_UPDATE_DETAIL,
            VARIABLE_INSTANCE_MIGRATE,
            VARIABLE_INSTANCE_DELETE,
            FORM_PROPERTY_UPDATE,
            IDENTITY_LINK_ADD,
            IDENTITY_LINK_DELETE,
            JOB_CREATE,
            JOB_SUCCESS,
            JOB_DELETE);

    private static final Set<String> STEPS_TOLD_ELSEWHERE = Set.of(
            ActivityTypes.TASK_USER_TASK,
            ActivityTypes.TASK_SERVICE,
            ActivityTypes.TASK_BUSINESS_RULE,
            ActivityTypes.TASK_SEND_TASK,
            ActivityTypes.CALL_ACTIVITY,
            ActivityTypes.GATEWAY_EXCLUSIVE,
            ActivityTypes.GATEWAY_INCLUSIVE,
            ActivityTypes.GATEWAY_PARALLEL,
            ActivityTypes.GATEWAY_EVENT_BASED,
            ActivityTypes.START_EVENT,
            ActivityTypes.SUB_PROCESS);

    @Override
    public int getId() {
        return 10; // the engine's own end at 3; kept in its table of properties, see migration 10
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
        return !TOLD_ELSEWHERE.contains(event)
                && !(isAboutAStep(event) && isToldElsewhere(entity))
                && !(event == DMN_DECISION_EVALUATE
                        && isTable(entity)
                        && BusinessRuleTasks.running().isPresent());
    }

    private static boolean isTable(@Nullable Object entity) {
        return entity instanceof DmnDecision decision && decision.isDecisionTable();
    }

    private static boolean isAboutAStep(HistoryEventType event) {
        return "activity-instance".equals(event.getEntityType());
    }

    private static boolean isToldElsewhere(Object entity) {
        ActivityImpl step = entity instanceof ExecutionEntity execution ? execution.getActivity() : null;
        return step != null
                && STEPS_TOLD_ELSEWHERE.contains(step.getProperties().get(BpmnProperties.TYPE));
    }
}
