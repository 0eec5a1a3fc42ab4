package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The turns of the sellers when many leads come at the same moment. */
@BatonIT
class RotationIT {

    private static final int LEADS = 200;
    private static final int ASSIGNERS = 4;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Leads leads;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void twoSellersInTeamWest() {
        jdbc.update("update rep set team_code = 'west' where user_id = 'rep2'");
    }

    @AfterEach
    void oneSellerAgain() {
        jdbc.update("update rep set team_code = 'east' where user_id = 'rep2'");
    }

    @Test
    void nobodyGetsTwoLeadsInARowHoweverManyAssignAtOnce() throws Exception {
        List<LeadId> waiting =
                IntStream.range(0, LEADS).mapToObj(this::qualified).toList();

        assignAtOnce(waiting);

        List<String> turns = jdbc.queryForList("select assignee from assignment order by id", String.class);
        assertThat(turns).hasSize(LEADS);
        assertThat(IntStream.range(1, LEADS).filter(turn -> turns.get(turn).equals(turns.get(turn - 1))))
                .as("turns that went to the seller of the turn before")
                .isEmpty();
        assertThat(jdbc.queryForList("select assigned_count from rep where team_code = 'west'", Integer.class))
                .containsExactly(LEADS / 2, LEADS / 2);
    }

    private void assignAtOnce(List<LeadId> waiting) throws Exception {
        ExecutorService assigners = Executors.newFixedThreadPool(ASSIGNERS);
        try {
            List<Future<Assignment>> done = new ArrayList<>();
            waiting.forEach(lead -> done.add(assigners.submit(() -> assignments.assign(lead, "west"))));
            for (Future<Assignment> assignment : done) {
                assignment.get();
            }
        } finally {
            assigners.shutdownNow();
        }
    }

    private LeadId qualified(int place) {
        LeadId lead = leads.get(leads.capture(NewLeads.demoRequest("Rota" + place), "test")
                        .number())
                .id();
        leads.change(lead, open -> open.promoteToMql(Instant.now()));
        return lead;
    }
}
