package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.MailBlock;
import dev.baton.platform.People;
import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bounces and complaints come back over HTTP. */
@BatonIT
class MailEventsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BlockedAddresses blocked;

    @Autowired
    private Leads leads;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Test
    void aHardBounceAndAComplaintBlockTheAddressAtOnce() {
        LeadNumber acme = leads.capture(NewLeads.download("Acme"), "test").number();
        LeadNumber bolt = leads.capture(NewLeads.download("Bolt"), "test").number();

        HttpResponse<String> answer =
                report(event("1", "HARD_BOUNCE", "Kim@ACME.example"), event("2", "COMPLAINT", "bolt@bolt.example"));

        assertThat(answer.body()).isEqualTo("{\"noted\":2,\"repeated\":0}");
        assertThat(reason("acme@acme.example")).isEmpty();
        assertThat(reason("kim@acme.example")).contains(MailBlock.HARD_BOUNCE);
        assertThat(reason("bolt@bolt.example")).contains(MailBlock.COMPLAINT);
        assertThat(leads.get(bolt).consent().consentMail()).isFalse();
        assertThat(leads.get(acme).consent().consentMail()).isTrue();
    }

    @Test
    void theSameEventIsTakenOnce() {
        LeadNumber acme = leads.capture(NewLeads.download("Acme"), "test").number();

        report(event("1", "HARD_BOUNCE", "acme@acme.example"));
        HttpResponse<String> again =
                report(event("1", "HARD_BOUNCE", "acme@acme.example"), event("1", "HARD_BOUNCE", "acme@acme.example"));

        assertThat(again.body()).isEqualTo("{\"noted\":0,\"repeated\":2}");
        assertThat(leads.count(leads.get(acme).id(), InteractionKind.BOUNCED)).isEqualTo(1);
    }

    @Test
    void softBouncesBlockWhenTheyComeTooOftenInTheTime() {
        clock.setTo(clock.instant());
        report(event("1", "SOFT_BOUNCE", "acme@acme.example"));
        clock.advance(Duration.ofDays(31));
        report(event("2", "SOFT_BOUNCE", "acme@acme.example"), event("3", "SOFT_BOUNCE", "acme@acme.example"));
        assertThat(reason("acme@acme.example")).isEmpty();

        report(event("4", "SOFT_BOUNCE", "acme@acme.example"));

        assertThat(reason("acme@acme.example")).contains(MailBlock.SOFT_BOUNCES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"events\":[]}|events",
                "{\"events\":[{\"kind\":\"HARD_BOUNCE\",\"recipient\":\"a@b.example\"}]}|events[0].id",
                "{\"events\":[{\"id\":\"1\",\"kind\":\"GONE\",\"recipient\":\"a@b.example\"}]}|kind",
                "{\"events\":[{\"id\":\"1\",\"kind\":\"COMPLAINT\",\"recipient\":\"nobody\"}]}|recipient",
                "{\"events\":[{\"id\":\"1\",\"kind\":\"COMPLAINT\"}]}|recipient"
            })
    void aWrongEventIsRefusedWithTheFieldToMend(String body, String field) {
        HttpResponse<String> answer = Visitor.program(port, "admin").post("/api/mail/events", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "marketer", "marketing-lead", "sales-manager", "operations"})
    void onlyMailServersReport(String user) {
        assertThat(Visitor.program(port, user)
                        .post("/api/mail/events", body(event("1", "COMPLAINT", "a@b.example")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.stranger(port)
                        .post("/api/mail/events", body(event("1", "COMPLAINT", "a@b.example")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aMemberOfTheGroupReportsAndSeesNothing() {
        people.join("operations", "mail-servers");
        try {
            Visitor server = Visitor.program(port, "operations");

            assertThat(server.post("/api/mail/events", body(event("1", "COMPLAINT", "a@b.example")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/api/mail/blocked").statusCode()).isEqualTo(403);
        } finally {
            people.leave("operations", "mail-servers");
        }
    }

    @Test
    void aMarketingLeadSeesAndLiftsABlock() {
        report(event("1", "HARD_BOUNCE", "acme@acme.example"));
        Visitor lead = Visitor.program(port, "marketing-lead");

        assertThat(lead.get("/api/mail/blocked").body()).contains("acme@acme.example", "HARD_BOUNCE");
        assertThat(lead.delete("/api/mail/blocked/acme@acme.example").statusCode())
                .isEqualTo(204);
        assertThat(lead.delete("/api/mail/blocked/acme@acme.example").statusCode())
                .isEqualTo(422);
        assertThat(Visitor.program(port, "rep").get("/api/mail/blocked").statusCode())
                .isEqualTo(403);

        assertThat(reason("acme@acme.example")).isEmpty();
    }

    private HttpResponse<String> report(String... events) {
        HttpResponse<String> answer = Visitor.program(port, "admin").post("/api/mail/events", body(events));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String body(String... events) {
        return "{\"events\":[%s]}".formatted(String.join(",", events));
    }

    private static String event(String id, String kind, String recipient) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"recipient\":\"%s\",\"reason\":\"550 no such user\"}"
                .formatted(id, kind, recipient);
    }

    private Optional<MailBlock> reason(String address) {
        return blocked.of(address).map(BlockedAddress::reason);
    }
}
