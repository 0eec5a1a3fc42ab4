package dev.baton.lifecycle.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadCaptured;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.LeadOptedOut;
import dev.baton.lead.LeadRepeated;
import dev.baton.lifecycle.LeadResumed;
import dev.baton.lifecycle.LeadVariables;
import dev.baton.lifecycle.Lifecycle;
import dev.baton.lifecycle.Standing;
import dev.baton.platform.organisation.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the engine what happened to a lead, in the transaction in which it happened: when the tables roll back, no
 * process remains.
 */
@Component
class LifecycleTrigger {

    /**
     * Every other job has 0. Not less for the others: the engine finds its next jobs in the order of priority, and would
     * have to pass all timers of the future on the way to them.
     */
    private static final long BEFORE_A_CROWD = 1;

    private final ProcessEngine engine;
    private final Lifecycle lifecycle;

    LifecycleTrigger(ProcessEngine engine, Lifecycle lifecycle) {
        this.engine = engine;
        this.lifecycle = lifecycle;
    }

    /** Starts the lead's process at the end of the transaction: all leads of a batch in one command of the engine. */
    @EventListener
    void on(LeadCaptured captured) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Starts.class::isInstance)
                .map(Starts.class::cast)
                .findAny()
                .orElseGet(this::startsOfThisTransaction)
                .add(captured);
    }

    /** Reaches whatever waits for it now; a lead that waits for nothing finds the signal in its timeline. */
    @EventListener
    void on(LeadRepeated repeated) {
        correlate(LeadLifecycleProcess.LEAD_REPEATED, repeated.number());
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
        asEngine(() -> engine.getRuntimeService()
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

    private Starts startsOfThisTransaction() {
        Starts starts = new Starts();
        TransactionSynchronizationManager.registerSynchronization(starts);
        return starts;
    }

    private ExecutionEntity start(LeadCaptured captured) {
        return (ExecutionEntity) engine.getRuntimeService()
                .startProcessInstanceByMessage(
                        LeadLifecycleProcess.LEAD_CAPTURED,
                        captured.number().value(),
                        Variables.putValue(LeadVariables.LEAD_ID, captured.id().value()));
    }

    /** Whoever comes alone goes before those who come in a crowd: an import never keeps a caller from a seller. */
    private void startAll(List<LeadCaptured> crowd) {
        for (LeadCaptured captured : crowd) {
            ExecutionEntity process = start(captured);
            if (crowd.size() == 1) {
                process.getJobs().forEach(job -> job.setPriority(BEFORE_A_CROWD));
            }
        }
    }

    private int correlate(String message, LeadNumber lead) {
        return asEngine(() -> engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(lead.value())
                .correlateAllWithResult()
                .size());
    }

    /**
     * The person who caused the event needs no right in the engine for what the engine does about it.
     *
     * @throws OptimisticLockingFailureException when the process moved at the same moment: try again
     */
    private <T> T asEngine(Callable<T> call) {
        try {
            return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(call));
        } catch (OptimisticLockingException moved) {
            throw new OptimisticLockingFailureException("The lead's process moved at the same moment", moved);
        }
    }

    /** The leads that one transaction captured. */
    private final class Starts implements TransactionSynchronization {

        private final List<LeadCaptured> leads = new ArrayList<>();

        void add(LeadCaptured lead) {
            leads.add(lead);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            asEngine(() -> {
                startAll(leads);
                return leads;
            });
        }
    }
}
