package dev.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonTest;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BatonTest
class SignalLetterTest {

    @Autowired
    private Play play;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aSignalIsToldOnceHoweverOftenTheStepIsTried() {
        LeadNumber lead = play.accepted("Acme");
        play.ask(NewLeads.demoRequest("Acme"));
        List<String> told = signals();

        lifecycle.tellOwner(play.lead(lead).id());

        assertThat(told).hasSize(1);
        assertThat(signals()).isEqualTo(told);
    }

    @Test
    void anotherSignalIsAnotherLetter() {
        play.accepted("Acme");

        play.ask(NewLeads.demoRequest("Acme"));
        play.ask(NewLeads.demoRequest("Acme"));

        assertThat(signals()).hasSize(2).doesNotHaveDuplicates();
    }

    private List<String> signals() {
        return sql.queryForList(
                "select message_id from outbox_message where subject like 'New signal%' order by id", String.class);
    }
}
