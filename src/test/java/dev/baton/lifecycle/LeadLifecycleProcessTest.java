package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class LeadLifecycleProcessTest {

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Desk desk;

    @Test
    void aHandRaiseGoesStraightToASeller() {
        LeadNumber lead = leads.capture(NewLeads.demoRequest("Acme"), "test").number();

        jobs.runDue();

        assertThat(leads.get(lead).stage()).isEqualTo(Stage.MQL);
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
        assertThat(desk.show("rep", lead, "AcceptLead")).containsKey("story");
        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        assertThat(leads.get(lead).stage()).isEqualTo(Stage.SAL);
        assertThat(desk.openTasks(lead)).containsExactly("DiscoverNeeds");
    }
}
