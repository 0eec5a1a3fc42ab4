package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonIT
class KnownJobDefinitionsIT {

    private static final String PROCESS = "sales-assignment";

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void theyAreKnown() {
        assertThat(deadlinesOf("Acme")).isNotEmpty().noneMatch(Job::isSuspended);
    }

    @AfterEach
    void goOn() {
        management.activateJobDefinitionByProcessDefinitionKey(PROCESS, true);
    }

    @Test
    void whatIsSuspendedHereHoldsAtOnceForNewJobs() {
        management.suspendJobDefinitionByProcessDefinitionKey(PROCESS);

        assertThat(deadlinesOf("Initech")).isNotEmpty().allMatch(Job::isSuspended);
    }

    @Test
    void whatGoesOnAgainHoldsAtOnceForNewJobs() {
        management.suspendJobDefinitionByProcessDefinitionKey(PROCESS);
        deadlinesOf("Initech");
        management.activateJobDefinitionByProcessDefinitionKey(PROCESS, true);

        assertThat(deadlinesOf("Hooli")).isNotEmpty().noneMatch(Job::isSuspended);
    }

    @Test
    void anotherUrgencyMayBeSetTwiceInARow() {
        String definition = deadlinesOf("Initech").get(0).getJobDefinitionId();

        management.setOverridingJobPriorityForJobDefinition(definition, 7);
        management.setOverridingJobPriorityForJobDefinition(definition, 8);
        management.clearOverridingJobPriorityForJobDefinition(definition);

        assertThat(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(definition)
                        .singleResult()
                        .getOverridingJobPriority())
                .isNull();
    }

    private List<Job> deadlinesOf(String company) {
        LeadNumber lead = leads.capture(NewLeads.demoRequest(company), "test").number();
        jobs.runDue();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(lead.value())
                .processDefinitionKey(PROCESS)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(instance).timers().list();
    }
}
