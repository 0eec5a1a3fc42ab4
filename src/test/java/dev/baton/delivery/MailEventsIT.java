package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lifecycle.LeadStory;
import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.Letter;
import dev.baton.outbox.LetterRefused;
import dev.baton.outbox.MailBlock;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;
import dev.baton.platform.People;
import dev.baton.support.BatonIT;
import dev.baton.support.Letters;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionTemplate;

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
    private LeadStory story;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher application;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private MovableClock clock;

    @Test
    void aHardBounceAndAComplaintBlockTheAddressAtOnce() {
        LeadNumber acme = leads.capture(NewLeads.download("Acme"), "test").number();
        LeadNumber bolt = leads.capture(NewLeads.download("Bolt"), "test").number();

        HttpResponse<String> answer =
                report(event("1", "HARD_BOUNCE", "Kim@ACME.example"), event("2", "COMPLAINT", "bolt@bolt.example"));

        assertThat(answer.body()).isEqualTo("{\"noted\":2,\"repeated\":0,\"unknown\":[]}");
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

        assertThat(again.body()).isEqualTo("{\"noted\":0,\"repeated\":2,\"unknown\":[]}");
        assertThat(leads.count(leads.get(acme).id(), InteractionKind.BOUNCED)).isEqualTo(1);
    }

    @Test
    void nobodyOutsideUsesUpTheNameOfAnEventOfOurs() {
        LeadNumber acme = written("Acme");
        OutboxMessage letter = Letters.of(outbox, acme, "offer-1");
        String ours = "letter-%d-%d".formatted(letter.writtenId(), letter.attempts());

        report(event(ours, "SOFT_BOUNCE", "x@y.example"), event("ours/" + ours, "SOFT_BOUNCE", "x@y.example"));
        transaction.executeWithoutResult(
                status -> application.publishEvent(new LetterRefused(letter, "550 5.1.1 no such user")));

        assertThat(reason("acme@acme.example")).contains(MailBlock.HARD_BOUNCE);
        assertThat(bounces(acme)).isEqualTo(1);
        assertThat(report(event(ours, "SOFT_BOUNCE", "x@y.example")).body()).contains("\"repeated\":1");
    }

    @Test
    void whatWasNotedBeforeEventsHadAnOwnerIsStillKnown() {
        LeadNumber acme = written("Acme");
        OutboxMessage letter = Letters.of(outbox, acme, "offer-1");
        for (String id : new String[] {"evt-1", "letter-of-kim", "letter-%d-0".formatted(letter.writtenId())}) {
            sql.update(
                    "insert into mail_event (event_id, kind, address_key, noted_at) values (?, 'HARD_BOUNCE', 'a@b', now())",
                    id);
        }

        sql.execute((ConnectionCallback<Boolean>) connection -> {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V55__whose_mail_events.sql"));
            return true;
        });
        HttpResponse<String> again = report(
                event("evt-1", "HARD_BOUNCE", "acme@acme.example"),
                event("letter-of-kim", "HARD_BOUNCE", "acme@acme.example"));
        transaction.executeWithoutResult(
                status -> application.publishEvent(new LetterRefused(letter, "550 5.1.1 no such user")));

        assertThat(again.body()).contains("\"noted\":0,\"repeated\":2");
        assertThat(bounces(acme)).isZero();
    }

    @Test
    void anEventAboutAMailThatWentToSomebodyElseIsNotTakenAndTheAnswerNamesIt() {
        LeadNumber acme = written("Acme");
        LeadNumber bolt = written("Bolt");

        HttpResponse<String> answer = report(
                about("1", "bolt@bolt.example", acme),
                about("2", "ACME@acme.example", acme),
                event("3", "HARD_BOUNCE", "x@y.example"));

        assertThat(answer.body()).isEqualTo("{\"noted\":2,\"repeated\":0,\"unknown\":[\"1\"]}");
        assertThat(reason("bolt@bolt.example")).isEmpty();
        assertThat(reason("acme@acme.example")).contains(MailBlock.HARD_BOUNCE);
        assertThat(bounces(acme)).isEqualTo(1);
        assertThat(bounces(bolt)).isZero();
    }

    @Test
    void aLetterToAUserOfOursThatComesBackIsNoBounceOfTheLead() {
        LeadNumber acme = leads.capture(NewLeads.download("Acme"), "test").number();
        transaction.executeWithoutResult(status -> outbox.post(new Letter(acme, "offer-1", "rep", "New lead", "Go")));

        report(about("1", people.emailOf("rep").orElseThrow(), acme));

        assertThat(bounces(acme)).isZero();
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

    @Test
    void whoLooksAtTheLeadSeesThatMailDoesNotReachItSinceWhenWhyAndWhatEndsIt() {
        clock.setTo(Instant.parse("2026-03-03T09:00:00Z"));
        LeadNumber acme = leads.capture(NewLeads.download("Acme"), "test").number();
        String path = "/api/leads/" + acme;
        assertThat(story(acme)).isEqualTo("Reaches the person, as far as is known");
        assertThat(Visitor.program(port, "marketer").get(path).body()).contains("\"noMail\":null");

        report(event("1", "SOFT_BOUNCE", "acme@acme.example"), event("2", "SOFT_BOUNCE", "acme@acme.example"));
        assertThat(story(acme)).isEqualTo("Reaches the person, as far as is known");
        report(event("3", "SOFT_BOUNCE", "acme@acme.example"));

        assertThat(story(acme))
                .startsWith("Mail does not reach this address since 3 Mar 2026, 09:00 UTC: it came back too often"
                        + " (550 no such user). It ends with another address, or when this one is mended and a marketing"
                        + " lead lifts it");
        assertThat(Visitor.program(port, "marketer").get(path).body())
                .contains("\"reason\":\"SOFT_BOUNCES\"", "\"since\":\"2026-03-03T09:00:00Z\"", "Mail does not reach");
        assertThat(leads.get(acme).consent().consentMail())
                .as("what the person wants is another thing")
                .isTrue();
        assertThat(leads.timeline(leads.get(acme).id(), 5).get(0).summary())
                .endsWith("That was too often: no more mail to this address");
        Visitor.program(port, "marketing-lead").delete("/api/mail/blocked/acme@acme.example");
        assertThat(story(acme)).isEqualTo("Reaches the person, as far as is known");
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

    private LeadNumber written(String name) {
        LeadNumber lead = leads.capture(NewLeads.download(name), "test").number();
        String address = "%s@%s.example".formatted(name.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        transaction.executeWithoutResult(
                status -> outbox.post(new Letter(lead, "offer-1", address, "Offer", "Here it is")));
        return lead;
    }

    /** Some reporters leave away the brackets. */
    private String about(String id, String recipient, LeadNumber lead) {
        String mail = Letters.of(outbox, lead, "offer-1").messageId().replaceAll("[<>]", "");
        return "{\"id\":\"%s\",\"kind\":\"HARD_BOUNCE\",\"recipient\":\"%s\",\"messageId\":\"%s\"}"
                .formatted(id, recipient, mail);
    }

    private int bounces(LeadNumber lead) {
        return leads.count(leads.get(lead).id(), InteractionKind.BOUNCED);
    }

    private String story(LeadNumber lead) {
        return String.valueOf(story.of(leads.get(lead).id()).get("mail"));
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
