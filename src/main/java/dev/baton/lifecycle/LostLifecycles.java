package dev.baton.lifecycle;

import dev.baton.lead.CurrentActor;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.RefusedException;
import dev.baton.lead.Stage;
import dev.baton.lead.Words;
import dev.baton.lead.WorkStatus;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leads that are open and that nothing carries on, because somebody deleted their process. */
@Service
@Transactional
public class LostLifecycles {

    private final Leads leads;
    private final Standings standings;
    private final RuntimeService runtime;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    LostLifecycles(
            Leads leads,
            Standings standings,
            RuntimeService runtime,
            JdbcClient database,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.leads = leads;
        this.standings = standings;
        this.runtime = runtime;
        this.database = database;
        this.events = events;
        this.actor = actor;
    }

    @Transactional(readOnly = true)
    public long count() {
        return database.sql("select count(*) from lead where work_status <> 'CLOSED' and not exists"
                        + " (select 1 from act_ru_execution where business_key_ = lead.number)")
                .query(Long.class)
                .single();
    }

    /**
     * Starts a new process for the lead where the lead stands, all times of that step but a rest anew.
     *
     * @return its stage, and the step at which it goes on
     * @throws RefusedException when the lead has its process, or is closed and needs none
     */
    public Resumed resume(LeadNumber number) {
        Lead lead = leads.hold(number);
        mustBeLost(number, lead);
        Standing standing = standings.of(lead);
        leads.note(lead.id(), InteractionKind.NOTE, "Process started anew: " + Words.of(lead.stage()), actor.name());
        events.publishEvent(new LeadResumed(lead, standing));
        return new Resumed(lead.stage(), standing.step());
    }

    /** Where a lead goes on. */
    public record Resumed(Stage stage, Standing.Step step) {}

    private void mustBeLost(LeadNumber number, Lead lead) {
        if (lead.workStatus() == WorkStatus.CLOSED) {
            throw new RefusedException("Lead %s is closed: it needs no process".formatted(number));
        }
        if (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0) {
            throw new RefusedException("Lead %s has its process: see it in Cockpit by this number".formatted(number));
        }
    }
}
