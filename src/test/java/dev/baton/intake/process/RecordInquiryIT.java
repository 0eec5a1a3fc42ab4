package dev.baton.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Stage;
import dev.baton.lead.Touchpoints;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people told us by phone, at a fair or face to face comes in by a form in Tasklist. */
@BatonIT
class RecordInquiryIT {

    private static final String FORM = "/engine-rest/process-definition/key/record-inquiry/submit-form";

    @LocalServerPort
    private int port;

    @Autowired
    private Leads leads;

    @Autowired
    private Touchpoints touchpoints;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Desk desk;

    @Autowired
    private Play play;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aMonday() {
        clock.setTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"PHONE, PHONE", "EVENT, EVENT", "FACE_TO_FACE, DIRECT"})
    void whatAMarketerHearsIsALeadThatMarketingQualifies(String channel, String source) {
        HttpResponse<String> answer = record(
                "marketer",
                "channel",
                channel,
                "inquiry",
                "DEMO_REQUEST",
                "email",
                "kim@acme.example",
                "company",
                "Acme",
                "campaign",
                "fair-2026",
                "askedOn",
                "2026-11-20",
                "message",
                "Wants a demo");
        jobs.runDue();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Lead lead = onlyLead();
        assertThat(lead.origin().channel().name()).isEqualTo(channel);
        assertThat(lead.origin().source().name()).isEqualTo(source);
        assertThat(lead.milestones().qualifiedAt()).isNotNull();
        assertThat(touchpoints.of(lead.id(), 1).get(0).at()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(touchpoints.of(lead.id(), 1).get(0).campaign()).isEqualTo("fair-2026");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("record-inquiry")
                        .count())
                .isZero();
    }

    @Test
    void whatASellerFoundGoesStraightToThemToAccept() {
        record(
                "rep2",
                "channel",
                "FACE_TO_FACE",
                "inquiry",
                "CONTACT",
                "email",
                "kim@acme.example",
                "company",
                "Acme",
                "country",
                "DE",
                "foundByMe",
                "true");
        jobs.runDue();

        Lead found = onlyLead();
        assertThat(found.stage()).isEqualTo(Stage.MQL);
        assertThat(found.milestones().qualifiedAt())
                .as("marketing has no part in it")
                .isNull();
        assertThat(found.owner())
                .as("by its country it would be the other team's")
                .isEqualTo("rep2");
        assertThat(desk.openTasks(found.number())).containsExactly("AcceptLead");
        assertThat(jdbc.queryForObject("select count(*) from score", Integer.class))
                .isZero();
        assertThat(desk.show("rep2", found.number(), "AcceptLead").toString())
                .contains("A seller found it: theirs to accept");
        desk.complete("rep2", found.number(), "AcceptLead", Map.of("acceptance", "ACCEPTED"));
        assertThat(desk.openTasks(found.number())).containsExactly("MakeFirstContact");
        assertThat(leads.get(found.number()).stage()).isEqualTo(Stage.SAL);
    }

    @Test
    void whomASellerFoundAndWeKnowAlreadyIsASignalOnTheRunningLead() {
        LeadNumber running = play.ask(NewLeads.demoRequest("Acme"));

        record("rep2", "channel", "PHONE", "inquiry", "PRICING", "email", "acme@acme.example", "foundByMe", "true");

        assertThat(onlyLead().number()).isEqualTo(running);
        assertThat(onlyLead().owner()).isEqualTo("rep");
        assertThat(touchpoints.of(onlyLead().id(), 10)).hasSize(2);
    }

    @Test
    void whoSaidThatTheyMayBeWrittenToGetsALinkAndMayBeCalledAtOnce() {
        record(
                "rep",
                "channel",
                "EVENT",
                "inquiry",
                "OTHER",
                "email",
                "kim@acme.example",
                "consentMail",
                "true",
                "consentPhone",
                "true");

        assertThat(onlyLead().consent().consentPhone()).isTrue();
        assertThat(onlyLead().consent().consentMail()).isFalse();
        assertThat(jdbc.queryForObject("select recipient from outbox_message where step like 'confirm%'", String.class))
                .isEqualTo("kim@acme.example");
        assertThat(jdbc.queryForList("select distinct taken_by from consent_given", String.class))
                .containsExactly("rep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "marketer | channel, PHONE, inquiry, OTHER | email or phone is needed",
                "marketer | channel, PHONE, inquiry, OTHER, email, none | email is not an e-mail address",
                "marketer | channel, PIGEON, inquiry, OTHER, phone, +493023125014 | channel: must be one of",
                "marketer | inquiry, OTHER, phone, +493023125014 | channel",
                "marketer | channel, PHONE, inquiry, OTHER, phone, +493023125014, country, XX | country is not",
                "marketer | channel, PHONE, inquiry, OTHER, phone, +493023125014, country, Germany | country is not the two-letter",
                "marketer | channel, PHONE, inquiry, OTHER, phone, +493023125014, country, NaN | country is not the two-letter",
                "marketer | channel, PHONE, inquiry, OTHER, phone, +493023125014, employees, NaN | employees",
                "marketer | channel, PHONE, inquiry, OTHER, phone, +493023125014, askedOn, 2026-12-24 | askedAt is in the future",
                "marketer | channel, PHONE, inquiry, OTHER, phone, +493023125014, foundByMe, true | only a seller"
            })
    void whatCannotBeSaysWhichFieldIsWrong(String user, String fields, String words) {
        HttpResponse<String> answer = record(user.strip(), fields.strip().split(", "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words.strip());
        assertThat(jdbc.queryForObject("select count(*) from lead", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "marketer, 200",
        "marketing-lead, 200",
        "rep, 200",
        "sales-manager, 200",
        "operations, 403",
        "finance, 403"
    })
    void marketingAndSalesRecordInquiriesAndNobodyElse(String user, int answer) {
        assertThat(record(user, "channel", "PHONE", "inquiry", "OTHER", "email", "kim@acme.example")
                        .statusCode())
                .isEqualTo(answer);
    }

    private HttpResponse<String> record(String user, String... fields) {
        List<String> variables = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            String value = fields[at + 1];
            boolean yes = value.equals("true");
            variables.add("\"%s\": {\"value\": %s, \"type\": \"%s\"}"
                    .formatted(fields[at], yes ? "true" : "\"" + value + "\"", yes ? "Boolean" : "String"));
        }
        return Visitor.program(port, user).post(FORM, "{\"variables\": {%s}}".formatted(String.join(", ", variables)));
    }

    private Lead onlyLead() {
        List<String> numbers = jdbc.queryForList("select number from lead", String.class);
        assertThat(numbers).hasSize(1);
        return leads.get(new LeadNumber(numbers.get(0)));
    }
}
