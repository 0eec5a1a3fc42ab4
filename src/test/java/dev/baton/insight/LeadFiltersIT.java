package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BatonIT
class LeadFiltersIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private HikariDataSource pool;

    @ParameterizedTest
    @ValueSource(strings = {"team", "owner", "campaign", "email", "company"})
    void aControlCharacterIsTheCallersToMend(String field) {
        for (String character : new String[] {"%00", "%0A", "%7F"}) {
            HttpResponse<String> answer = get("?%s=a%sb".formatted(field, character));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "must not have control characters");
        }
        assertThat(get("?%s=M%%C3%%BCller%%20%%26%%20Co".formatted(field)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anOrderThatNoIndexServesIsRefusedWithTheReason() {
        HttpResponse<String> answer = get("?sort=SCORE&owner=rep");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("SCORE goes with stage and team");
    }

    @Test
    void aLeadIsReadMoreOftenThanThereAreConnections() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Read"));
        int connections = pool.getMaximumPoolSize();

        for (int time = 0; time <= connections; time++) {
            assertThat(get("/" + lead).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String query) {
        return Visitor.program(port, "marketer").get("/api/leads" + query);
    }
}
