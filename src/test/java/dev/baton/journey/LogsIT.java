package dev.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@BatonIT
@ExtendWith(OutputCaptureExtension.class)
class LogsIT {

    @Autowired
    private Play play;

    @LocalServerPort
    private int port;

    @Test
    void nothingPersonalIsInTheLogs(CapturedOutput output) {
        LeadNumber accepted = play.accepted("Zebrafink");
        Visitor marketer = Visitor.program(port, "marketer");
        marketer.post("/api/leads", "{\"email\": \"kim@quastenflosser.example\", \"company\": \"Quastenflosser\"}");
        marketer.post("/api/leads", "{\"email\": \"kim@quastenflosser.example\", \"employees\": -1}");
        marketer.get("/api/leads?email=kim@quastenflosser.example&stage=NONE");
        play.ask(NewLeads.demoRequest("Zebrafink"));

        assertThat(accepted.value()).startsWith("L-");
        assertThat(output.getAll().toLowerCase(java.util.Locale.ROOT)).doesNotContain("zebrafink", "quastenflosser");
    }
}
