package dev.baton.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

@BatonIT
class LeadsAtHandIT {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @Autowired
    private Leads leads;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcTemplate sql;

    private LeadId id;

    @BeforeEach
    void captured() {
        id = leads.get(leads.capture(NewLeads.demoRequest("Acme"), "marketer").number())
                .id();
    }

    @Test
    void eachChangeOfATransactionIsKeptWithWhatItChanged() {
        transactions.executeWithoutResult(both -> {
            Lead before = leads.get(id);
            leads.change(id, lead -> lead.promoteToMql(NOW));
            Lead between = leads.get(id);
            leads.change(id, lead -> lead.disqualify(NOW));

            assertThat(before.stage()).isEqualTo(Stage.INQUIRY);
            assertThat(between.stage()).isEqualTo(Stage.MQL);
            assertThat(leads.get(id).stage()).isEqualTo(Stage.DISQUALIFIED);
        });

        assertThat(leads.get(id).stage()).isEqualTo(Stage.DISQUALIFIED);
        assertThat(sql.queryForList("select changes from lead_change where lead_id = ?", String.class, id.value()))
                .anySatisfy(change -> assertThat(change).contains("[\"INQUIRY\",\"MQL\"]"))
                .anySatisfy(change -> assertThat(change).contains("[\"MQL\",\"DISQUALIFIED\"]"));
    }

    @Test
    void whatATransactionOnlyReadIsReadAgainBeforeItIsChanged() {
        transactions.executeWithoutResult(outer -> {
            leads.get(id);
            sql.update("update lead set owner = 'somebody-else' where id = ?", id.value());

            assertThat(leads.get(id).owner()).isEqualTo("somebody-else");
            assertThat(leads.change(id, lead -> lead.promoteToMql(NOW)).owner()).isEqualTo("somebody-else");
        });
    }

    @Test
    void whatATransactionNotedCountsAtOnce() {
        transactions.executeWithoutResult(deeds -> {
            assertThat(leads.deeds(id).times(InteractionKind.NOTE)).isZero();
            leads.note(id, InteractionKind.NOTE, "Called back", "marketer");

            assertThat(leads.deeds(id).times(InteractionKind.NOTE)).isOne();
        });
    }
}
