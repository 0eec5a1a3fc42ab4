package dev.baton.closing.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.closing.Closing;
import dev.baton.lead.Channel;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadId;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people write beside their answers stays in the timeline, and what an opt-out ends is off the table. */
@BatonTest
class NotesOfDealsTest {

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Leads leads;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Closing closing;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void theNoteOfAnAcceptanceStaysAndCameThroughNoChannel() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "note", "I know her"));

        assertThat(timeline(lead))
                .filteredOn(line -> line.kind() == InteractionKind.ACCEPTED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.summary()).isEqualTo("Accepted by Rhea Pohl (rep): I know her");
                    assertThat(line.channel()).isNull();
                });
        assertThat(timeline(lead))
                .filteredOn(line -> line.kind() == InteractionKind.INQUIRY)
                .extracting(Interaction::channel)
                .containsExactly(Channel.WEB);
    }

    @Test
    void theNoteOfAQuoteStays() {
        LeadNumber lead = play.opportunity("Acme");

        desk.complete(
                "rep",
                lead,
                "DraftQuote",
                Map.of(
                        "quoteStep",
                        "PROPOSED",
                        "paymentTerms",
                        "DAYS_30",
                        "note",
                        "She compares with Rival",
                        "line1",
                        Map.of("product", "BUSINESS", "quantity", 1, "discountPercent", 0)));

        assertThat(summaries(lead)).anyMatch(line -> line.endsWith("payment 30 days. She compares with Rival"));
        desk.complete("rep", lead, "DecideDeal", Map.of("dealResult", "REVISE", "note", "Wants two"));
        assertThat(summaries(lead)).contains("The buyer wants another offer: Wants two");
        desk.complete("rep", lead, "DraftQuote", Map.of("quoteStep", "OBJECTION", "note", "Too dear"));
        assertThat(summaries(lead)).contains("The buyer objects: Too dear");
    }

    @Test
    void theNoteOfAnEndedDealStays() {
        LeadNumber lead = play.opportunity("Acme");
        play.quote(lead, 0);

        desk.complete(
                "rep", lead, "DecideDeal", Map.of("dealResult", "WON", "wonReason", "OTHER", "note", "Her old school"));

        assertThat(summaries(lead)).contains("The buyer accepts: Her old school");
    }

    @Test
    void aNoteAsLongAsItsFormAllowsFitsIntoTheTimeline() {
        LeadNumber lead = play.accepted("Acme");

        desk.complete(
                "rep",
                lead,
                "DiscoverNeeds",
                Map.of(
                        "finding", "OPPORTUNITY",
                        "budget", "PLANNED",
                        "authority", "DECIDER",
                        "need", "x".repeat(4000),
                        "timeline", "NOW",
                        "product", "BUSINESS",
                        "valueAmount", 1));

        assertThat(desk.openTasks(lead)).containsExactly("DraftQuote");
    }

    @Test
    void anOptOutTakesTheQuoteOffTheTable() {
        LeadNumber lead = play.opportunity("Acme");
        play.quote(lead, 20);
        assertThat(desk.openTasks(lead)).containsExactly("ApproveDiscount");

        leads.record(lead, InteractionKind.OPT_OUT, Channel.MAIL, "Stop", "test");
        jobs.runDue();

        LeadId id = leads.get(lead).id();
        assertThat(closing.current(id)).isEmpty();
        assertThat(sql.queryForList("select state from quote", String.class)).containsExactly("LOST");
        assertThat(desk.openTasks(lead)).isEmpty();
    }

    private List<String> summaries(LeadNumber lead) {
        return timeline(lead).stream().map(Interaction::summary).toList();
    }

    private List<Interaction> timeline(LeadNumber lead) {
        return leads.timeline(leads.get(lead).id(), 50);
    }
}
