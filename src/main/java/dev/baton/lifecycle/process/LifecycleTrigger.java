package dev.baton.lifecycle.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadCaptured;
import dev.baton.lead.LeadFound;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.LeadOptedOut;
import dev.baton.lead.LeadRepeated;
import dev.baton.lead.MailAllowed;
import dev.baton.lifecycle.LeadResumed;
import dev.baton.lifecycle.LeadVariables;
import dev.baton.lifecycle.Lifecycle;
import dev.baton.lifecycle.Standing;
import dev.baton.platform.engine.AsEngine;
import dev.baton.platform.node.JobsAlone;
import dev.baton.platform.organisation.Groups;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the engine what happened to a lead, in the transaction in which it happened: when the tables roll back, no
 * process remains. A little longer than other types, as each event that a model waits for is one method here.
 */
@Component
class LifecycleTrigger {

    private final ProcessEngine engine;
    private final Lifecycle lifecycle;
    private final JobsAlone jobs;

    LifecycleTrigger(ProcessEngine engine, Lifecycle lifecycle, JobsAlone jobs) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.jobs = jobs;
    }

    /** Starts the lead's process at the end of the transaction: all leads of a batch in one command of the engine. */
    @EventListener
    void on(LeadCaptured captured) {
        startLater(new Start(LeadLifecycleProcess.LEAD_CAPTURED, captured.id(), captured.number()));
    }

    /** The same, where sales accepts it. */
    @EventListener
    void on(LeadFound found) {
        startLater(new Start(LeadLifecycleProcess.LEAD_FOUND, found.id(), found.number()));
    }

    /**
     * Reaches whatever waits for it now; a lead that waits for nothing finds the signal in its timeline. A lead in
     * nurture is only looked at again for a sign of interest, and leaves at once when the person turned to us.
     */
    @EventListener
    void on(LeadRepeated repeated) {
        boolean nurtured =
                !repeated.kind().isHandRaise() && correlate(LeadLifecycleProcess.LEAD_ENGAGED, repeated.number()) > 0;
        if (!nurtured) {
            correlate(LeadLifecycleProcess.LEAD_REPEATED, repeated.number());
        }
    }

    /** A lead in nurture is looked at again: it is worth more now, and its mails may begin. */
    @EventListener
    void on(MailAllowed allowed) {
        if (allowed.resting()) {
            correlate(LeadLifecycleProcess.LEAD_ENGAGED, allowed.number());
        }
    }

    /** Ends what carries the lead on; where nothing does, what the process would do last is done here. */
    @EventListener
    void on(LeadOptedOut optedOut) {
        if (correlate(LeadLifecycleProcess.LEAD_OPTED_OUT, optedOut.number()) == 0) {
            lifecycle.honourOptOut(optedOut.id());
        }
    }

    @EventListener
    void on(LeadResumed resumed) {
        Lead lead = resumed.lead();
        Standing standing = resumed.standing();
        AsEngine.move(
                engine,
                () -> engine.getRuntimeService()
                        .createProcessInstanceByKey(LeadLifecycleProcess.KEY)
                        .businessKey(lead.number().value())
                        .setVariables(whatWasThere(lead, standing))
                        .startBeforeActivity(elementOf(standing.step()))
                        .execute());
    }

    private static String elementOf(Standing.Step step) {
        return switch (step) {
            case QUALIFY, REST -> LeadLifecycleProcess.QUALIFY_LEAD;
            case CORRECT -> LeadLifecycleProcess.CORRECT_LEAD;
            case OFFER -> LeadLifecycleProcess.ASSIGN_TO_SALES;
            case ENGAGE -> LeadLifecycleProcess.ENGAGE_LEAD;
            case ANSWER_OBJECTION -> LeadLifecycleProcess.HANDLE_OBJECTIONS;
            case CLOSE_DEAL -> LeadLifecycleProcess.CLOSE_DEAL;
            case FULFIL -> LeadLifecycleProcess.FULFIL_ORDER;
        };
    }

    /** What the steps before would have left behind. */
    private static VariableMap whatWasThere(Lead lead, Standing standing) {
        VariableMap variables =
                Variables.putValue(LeadVariables.LEAD_ID, lead.id().value());
        if (standing.step() == Standing.Step.REST) {
            variables.putValue(LeadLifecycleProcess.NURTURE_DAYS, standing.days());
        }
        String team = lead.teamCode();
        return team == null
                ? variables
                : variables
                        .putValue(LeadLifecycleProcess.ASSIGNEE, lead.owner())
                        .putValue(LeadLifecycleProcess.TEAM_GROUP, Groups.team(team))
                        .putValue(LeadLifecycleProcess.MANAGER_GROUP, Groups.managers(team));
    }

    private void startLater(Start start) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Starts.class::isInstance)
                .map(Starts.class::cast)
                .findAny()
                .orElseGet(this::startsOfThisTransaction)
                .add(start);
    }

    private Starts startsOfThisTransaction() {
        Starts starts = new Starts();
        TransactionSynchronizationManager.registerSynchronization(starts);
        return starts;
    }

    private ExecutionEntity start(Start start) {
        return (ExecutionEntity) engine.getRuntimeService()
                .startProcessInstanceByMessage(
                        start.message(),
                        start.number().value(),
                        Variables.putValue(LeadVariables.LEAD_ID, start.id().value()));
    }

    /** Whoever comes alone goes before those who come in a crowd: an import never keeps a caller from a seller. */
    private void startAll(List<Start> crowd) {
        for (Start one : crowd) {
            ExecutionEntity process = start(one);
            if (crowd.size() == 1) {
                process.getJobs().forEach(jobs::add);
            }
        }
    }

    /** How many waited for the message. */
    private int correlate(String message, LeadNumber lead) {
        return AsEngine.move(
                engine,
                () -> engine.getRuntimeService()
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(lead.value())
                        .correlateAllWithResult()
                        .size());
    }

    /** A process that begins with that message. */
    private record Start(String message, LeadId id, LeadNumber number) {}

    /** The leads that one transaction captured. */
    private final class Starts implements TransactionSynchronization {

        private final List<Start> leads = new ArrayList<>();

        void add(Start lead) {
            leads.add(lead);
        }

        /** Before what is written at the very end, to which a start may add. */
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            AsEngine.move(engine, () -> {
                startAll(leads);
                return leads;
            });
        }
    }
}
