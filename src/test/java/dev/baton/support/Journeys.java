package dev.baton.support;

import dev.baton.assignment.Assignments;
import dev.baton.assignment.Ladder;
import dev.baton.assignment.Route;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Brings a lead to the stage a test is about, by the same verbs as in life, and starts that stage's process alone. */
@Component
public class Journeys {

    private final Leads leads;
    private final Assignments assignments;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Journeys(
            Leads leads,
            Assignments assignments,
            RuntimeService runtime,
            HistoryService history,
            JdbcTemplate jdbc,
            Clock clock) {
        this.leads = leads;
        this.assignments = assignments;
        this.runtime = runtime;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A lead that is offered to a seller of team west, outside the lifecycle. */
    public LeadNumber offered(String name) {
        LeadNumber number = leads.capture(NewLeads.demoRequest(name), "test").number();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(lifecycle -> runtime.deleteProcessInstance(lifecycle.getId(), "the test goes on alone"));
        LeadId id = leads.get(number).id();
        leads.change(id, lead -> lead.promoteToMql(clock.instant()));
        assignments.assign(id, toTeam("west"));
        return number;
    }

    /** A ladder with that team as its only rung. */
    public static Ladder toTeam(String team) {
        return new Ladder(null, List.of(new Route("Test", "TERRITORY", "For the test", null, team, null, null, true)));
    }

    /** A lead that the seller of team west has accepted. */
    public LeadNumber accepted(String name) {
        return acceptedBy("rep", name);
    }

    /** A lead that this member of team west has accepted. */
    public LeadNumber acceptedBy(String seller, String name) {
        LeadNumber number = offered(name);
        assignments.accept(leads.get(number).id(), seller, null);
        return number;
    }

    /** An opportunity of the seller of team west. */
    public LeadNumber opportunity(String name) {
        return opportunityOf("rep", name);
    }

    /** An opportunity of this member of team west. */
    public LeadNumber opportunityOf(String seller, String name) {
        LeadNumber number = acceptedBy(seller, name);
        leads.change(leads.get(number).id(), Lead::openOpportunity);
        return number;
    }

    /** Starts one stage for the lead, as the lifecycle would call it. */
    public void start(String process, LeadNumber number) {
        Lead lead = leads.get(number);
        runtime.startProcessInstanceByKey(
                process,
                number.value(),
                Map.of(
                        "leadId",
                        lead.id().value(),
                        "assignee",
                        lead.owner(),
                        "teamGroup",
                        "team-" + lead.teamCode(),
                        "managerGroup",
                        "managers-" + lead.teamCode()));
    }

    /** The end events that the processes of this business key have reached, in alphabetical order. */
    public List<String> ends(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("noneEndEvent")
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .sorted()
                .toList();
    }

    /** Whom letters were written to, and their subjects, as {@code recipient: subject}, the oldest first. */
    public List<String> letters() {
        return jdbc.queryForList("select recipient || ': ' || subject from outbox_message order by id", String.class);
    }
}
