package dev.baton.insight;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.baton.support.BatonTest;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The report on the database of the demo. */
@BatonTest
class HandOffReportTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @CsvSource({"team, west", "rep, rep", "channel, WEB", "week, 2026-11-16"})
    void theDemoReadsItGroupedAsAsked(String by, String group) throws Exception {
        clock.setTo(Instant.parse("2026-11-16T09:00:00Z"));
        play.accepted("Acme");
        desk.complete(
                "rep",
                play.ask(NewLeads.demoRequest("Bolt")),
                "AcceptLead",
                Map.of("acceptance", "REFUSED", "refusal", "NO_BUDGET"));
        play.ask(NewLeads.demoRequest("Coil"));
        clock.advance(Duration.ofMinutes(11));
        jobs.runDue();

        String line = "$.lines[?(@.group == '%s')]".formatted(group);
        http.perform(get("/api/reports/handoff?from=2026-11-01&to=2026-11-30&groupBy=" + by)
                        .with(httpBasic("sales-manager", "Baton-Demo-2026")))
                .andExpect(status().isOk())
                .andExpect(jsonPath(line + ".offers").value(3))
                .andExpect(jsonPath(line + ".accepted").value(1))
                .andExpect(jsonPath(line + ".refusals.NO_BUDGET").value(1))
                .andExpect(jsonPath(line + ".breaches.NOT_ANSWERED").value(1));
    }
}
