package dev.baton.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.lead.Source;
import dev.baton.lead.Touchpoint;
import dev.baton.lead.Touchpoints;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.MailBlock;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What strangers send by a campaign's form becomes leads, and nothing else. */
@BatonIT
class PublicFormIT {

    private static final String SPRING = "spring";

    @LocalServerPort
    private int port;

    @Autowired
    private Leads leads;

    @Autowired
    private Touchpoints touchpoints;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private BlockedAddresses blocked;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor stranger = Visitor.stranger(0);

    @BeforeEach
    void aCampaign() {
        clock.setTo(Instant.parse("2026-11-23T10:00:00Z"));
        stranger = Visitor.stranger(port);
        PublicForm.setUp(port, SPRING);
    }

    @Test
    void whatAPersonSendsIsALeadThatASellerFinds() {
        HttpResponse<String> answer = send(
                "email",
                "ada@acme.example",
                "firstName",
                "Ada",
                "company",
                "Acme",
                "employees",
                "500",
                "country",
                "DE");
        jobs.runDue();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/f/spring/thanks");
        Lead lead = onlyLead();
        assertThat(lead.origin().campaign()).isEqualTo(SPRING);
        assertThat(lead.owner()).isEqualTo("rep");
        assertThat(desk.openTasks(lead.number())).containsExactly("AcceptLead");
    }

    @Test
    void utmParametersAndReferrerComeThroughAFormThatHadToBeMended() {
        HttpResponse<String> page = Visitor.stranger(port)
                .with("Referer", "https://search.example/?q=quotes")
                .get("/f/spring?utm_source=news&utm_medium=mail&utm_campaign=launch&utm_term=quote&utm_content=top");
        clock.advance(Duration.ofSeconds(4));
        HttpResponse<String> refused =
                PublicForm.send(port, SPRING, PublicForm.ticketOn(page), hiddenOn(page, "email", "none"));
        clock.advance(Duration.ofSeconds(4));

        PublicForm.send(port, SPRING, PublicForm.ticketOn(refused), hiddenOn(refused, "email", "ada@acme.example"));

        assertThat(refused.statusCode()).isEqualTo(400);
        Touchpoint touchpoint = touchpoints.of(onlyLead().id(), 10).get(0);
        assertThat(touchpoint.visit().utmSource()).isEqualTo("news");
        assertThat(touchpoint.visit().utmContent()).isEqualTo("top");
        assertThat(touchpoint.visit().referrer()).isEqualTo("https://search.example/?q=quotes");
        assertThat(touchpoint.visit().landingPage()).contains("/f/spring?utm_source=news");
        assertThat(touchpoint.campaign()).isEqualTo(SPRING);
    }

    @Test
    void eachInquiryOfAPersonIsATouchpointAndTheStoryTellsThem() {
        send("email", "ada@acme.example", "utm_source", "news", "company", "Acme", "country", "DE");
        PublicForm.setUp(port, "autumn");
        jobs.runDue();

        sendTo("autumn", "email", "Ada@Acme.example", "utm_source", "social");

        LeadNumber lead = onlyLead().number();
        assertThat(touchpoints.of(leads.get(lead).id(), 10))
                .extracting(Touchpoint::campaign)
                .containsExactly("autumn", SPRING);
        assertThat(Visitor.program(port, "marketer").get("/api/leads/" + lead).body())
                .contains("\"touchpoints\":[{", "\"utmSource\":\"social\"");
        assertThat(desk.show("rep", lead, "AcceptLead").toString()).contains("autumn", "social");
    }

    @Test
    void whoComesByALinkHasTheSourceOfTheLinkAndNotThatOfTheCampaign() {
        send("email", "ada@acme.example", "utm_source", "google", "utm_medium", "cpc");
        assertThat(onlyLead().origin().source()).isEqualTo(Source.ADVERTISING);

        send("email", "bo@acme.example");
        assertThat(jdbc.queryForList("select source from lead order by id", String.class))
                .containsExactly("ADVERTISING", "DIRECT");
    }

    @Test
    void whoHasNotConfirmedYetHasNeitherAllowedMailNorRefusedIt() {
        String[] fits = {"company", "Acme", "country", "DE", "employees", "500"};
        send(Stream.concat(Stream.of("email", "ada@acme.example", "consent.MAIL", "1"), Stream.of(fits))
                .toArray(String[]::new));
        Lead asked = onlyLead();
        jobs.runDue();
        Lead scored = leads.get(asked.number());

        assertThat(desk.show("rep", asked.number(), "AcceptLead").toString()).contains("mail awaits confirmation");
        assertThat(Visitor.program(port, "marketer")
                        .get("/api/leads/" + asked.number())
                        .body())
                .contains("\"consentMail\":false", "\"mailAwaitedUntil\":\"2026-11-30T10:00");
        assertThat(matched(asked)).doesNotContain("May not be mailed");
        stranger.form(link());
        assertThat(leads.get(asked.number()).consent().mailAwaitedUntil()).isNull();
        jobs.runDue();
        assertThat(leads.get(asked.number()).rating().fitPoints())
                .as("the confirmation changes nothing about the fit")
                .isEqualTo(scored.rating().fitPoints());
    }

    @Test
    void whoNeverConfirmedIsOneWhoMayNotBeMailed() {
        send("email", "ada@acme.example", "company", "Acme", "country", "DE", "employees", "500", "consent.MAIL", "1");
        jobs.runDue();
        clock.advance(Duration.ofDays(8));

        assertThat(desk.show("rep", onlyLead().number(), "AcceptLead").toString())
                .contains("mail no");
    }

    private String matched(Lead lead) {
        return String.join(
                "",
                jdbc.queryForList(
                        "select matched_rules from decision_log where decision = 'score-fit' and lead_id = ?",
                        String.class,
                        lead.id().value()));
    }

    @Test
    void consentToMailHoldsOnlyOnceItIsConfirmedByTheButtonBehindTheLink() {
        send("email", "ada@acme.example", "consent.MAIL", "1", "consent.PHONE", "1");
        String link = link();

        HttpResponse<String> look = stranger.get(link);

        assertThat(look.body()).contains("One more click", "Write to me.");
        assertThat(onlyLead().consent().consentMail()).isFalse();
        assertThat(onlyLead().consent().consentPhone()).isTrue();
        assertThat(stranger.form(link).body()).contains("Confirmed");
        assertThat(onlyLead().consent().consentMail()).isTrue();
        assertThat(stranger.get(link).body())
                .as("there is nothing left to press")
                .contains("Confirmed")
                .doesNotContain("<form");
        assertThat(jdbc.queryForList(
                        "select purpose, campaign, text_version, confirmed_at from consent_given order by purpose"))
                .extracting(row -> row.get("purpose") + " " + row.get("campaign") + " " + row.get("text_version") + " "
                        + (row.get("confirmed_at") != null))
                .containsExactly("MAIL spring 1 true", "PHONE spring 1 false");
    }

    @Test
    void aConfirmedConsentCountsAtOnceAndAnAddressThatHadUnsubscribedGetsMailAgain() {
        blocked.block("ada@acme.example", MailBlock.UNSUBSCRIBED, "By the link in a mail");
        blocked.block("eve@acme.example", MailBlock.COMPLAINT, "Said so to the provider");
        send("email", "ada@acme.example", "consent.MAIL", "1");
        jobs.runDue();
        int scores = count("select count(*) from score");

        stranger.form(link());

        assertThat(count("select count(*) from score")).as("scored again").isGreaterThan(scores);
        assertThat(blocked.of("ada@acme.example")).isEmpty();
        assertThat(blocked.of("eve@acme.example")).isPresent();
    }

    @Test
    void aComplaintStaysThoughTheConsentIsConfirmed() {
        send("email", "ada@acme.example", "consent.MAIL", "1");
        blocked.block("ada@acme.example", MailBlock.COMPLAINT, "Said so to the provider");

        stranger.form(link());

        assertThat(blocked.of("ada@acme.example")).isPresent();
    }

    @Test
    void whoAskedSomethingIsSeenByAPersonOnce() {
        Visitor.program(port, "marketing-lead")
                .put("/api/campaigns/question", PublicForm.PLAN.replace("DEMO_REQUEST", "CONTACT"));
        sendTo("question", "email", "ada@nowhere.example", "message", "Do you ship to Norway?");
        jobs.runDue();

        Lead asked = onlyLead();
        assertThat(asked.rating().band()).isEqualTo("REVIEW");
        assertThat(desk.openTasks(asked.number())).containsExactly("ReviewLead");

        desk.complete("marketer", asked.number(), "ReviewLead", Map.of("reviewResult", "NURTURE"));
        assertThat(desk.openTasks(asked.number())).isEmpty();
        Visitor.program(port, "marketer")
                .post("/api/leads/%s/events".formatted(asked.number()), "{\"kind\": \"PAGE_VISITED\"}");
        assertThat(onlyLead().rating().band()).isEqualTo("NURTURE");
    }

    @Test
    void whoAsksAfterADownloadIsSeenByAPersonAndSoIsWhoAsksOnceMore() {
        campaignThatAsks("paper", "DOWNLOAD");
        campaignThatAsks("question", "CONTACT");
        sendTo("paper", "email", "ada@nowhere.example");
        jobs.runDue();
        assertThat(onlyLead().rating().band()).isEqualTo("NURTURE");

        for (int question = 0; question < 2; question++) {
            clock.advance(Duration.ofHours(1));
            sendTo("question", "email", "ada@nowhere.example", "message", "Question " + question);
            jobs.runDue();

            assertThat(desk.openTasks(onlyLead().number())).containsExactly("ReviewLead");
            desk.complete("marketer", onlyLead().number(), "ReviewLead", Map.of("reviewResult", "NURTURE"));
            assertThat(desk.openTasks(onlyLead().number())).isEmpty();
        }
        clock.advance(Duration.ofHours(1));
        sendTo("paper", "email", "ada@nowhere.example");
        jobs.runDue();
        assertThat(desk.openTasks(onlyLead().number())).isEmpty();
    }

    @Test
    void whoMendsWhatAnErrorPageNamesIsNoProgramHoweverQuick() {
        HttpResponse<String> refused = send("email", "ada at acme");
        HttpResponse<String> mended =
                PublicForm.send(port, SPRING, PublicForm.ticketOn(refused), "email", "ada@acme.example");
        String opened = PublicForm.ticketOn(stranger.get("/f/spring"));
        clock.advance(Duration.ofHours(25));
        HttpResponse<String> late = PublicForm.send(port, SPRING, opened, "email", "eve@acme.example");
        HttpResponse<String> again =
                PublicForm.send(port, SPRING, PublicForm.ticketOn(late), "email", "eve@acme.example");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(mended.statusCode()).isEqualTo(303);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(jdbc.queryForObject("select count(*) from set_aside", Integer.class))
                .isZero();
        assertThat(leadCount()).isEqualTo(2);
    }

    @Test
    void aLinkConfirmsTheAddressThatGotItAndNoOther() {
        send("email", "ada@acme.example", "consent.MAIL", "1");
        String link = link();
        jdbc.update("update lead set email = 'eve@acme.example', open_email_key = 'eve@acme.example'");

        assertThat(stranger.form(link).body()).contains("does not work any more");

        assertThat(onlyLead().consent().consentMail()).isFalse();
    }

    @Test
    void whatIsWrongIsListedInTheOrderOfTheFields() {
        String page = send("email", "", "phone", "call me", "employees", "many").body();

        String summary = page.substring(page.indexOf("problems"));
        assertThat(summary.indexOf("#email")).isPositive().isLessThan(summary.indexOf("#phone"));
        assertThat(summary.indexOf("#phone")).isLessThan(summary.indexOf("#employees"));
    }

    @Test
    void whoSendsFarTooMuchReadsThatInsteadOfAMissingField() {
        HttpResponse<String> answer = send("email", "ada@acme.example", "message", "a".repeat(3_000_000));

        HttpResponse<String> unannounced =
                Visitor.stranger(port).stream("/f/spring", "email=ada%40acme.example&message=" + "a".repeat(3_000_000));

        for (HttpResponse<String> page : List.of(answer, unannounced)) {
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("This is too much", "shorten your message");
        }
        assertThat(jdbc.queryForObject("select count(*) from lead", Integer.class))
                .isZero();
    }

    @Test
    void theTableDoesNotKnowTheTokenAndALinkExpires() {
        send("email", "ada@acme.example", "consent.MAIL", "1");
        String link = link();

        assertThat(jdbc.queryForObject("select token_hash from consent_given", String.class))
                .hasSize(64)
                .isNotEqualTo(link.substring(link.lastIndexOf('/') + 1));
        clock.advance(Duration.ofDays(8));
        assertThat(stranger.form(link).body()).contains("does not work any more");
        assertThat(stranger.form("/confirm/made-up").body()).contains("does not work any more");
        assertThat(onlyLead().consent().consentMail()).isFalse();
    }

    @Test
    void whoAskedUsToStopIsNotBroughtBackByAnOldLink() {
        send("email", "ada@acme.example", "consent.MAIL", "1");
        Visitor.program(port, "marketer")
                .post("/api/leads/%s/interactions".formatted(onlyLead().number()), "{\"kind\": \"OPT_OUT\"}");

        assertThat(stranger.form(link()).body()).contains("does not work any more");

        assertThat(onlyLead().consent().isContactable()).isFalse();
    }

    @Test
    void nobodysMailboxIsFilledBySendingTheFormAgainAndAgain() {
        send("email", "ada@acme.example", "consent.MAIL", "1");
        send("email", "ada@acme.example", "consent.MAIL", "1", "message", "again");

        assertThat(confirmations()).isOne();
        clock.advance(Duration.ofMinutes(16));
        send("email", "ada@acme.example", "consent.MAIL", "1", "message", "and again");
        assertThat(confirmations()).isEqualTo(2);
    }

    @Test
    void changedWordsAreANewVersionAndWhoAgreedToTheOldOnesAgreedToThose() {
        Visitor.program(port, "marketing-lead")
                .put("/api/campaigns/spring", PublicForm.PLAN.replace("Call me.", "Call me at noon."));

        assertThat(stranger.get("/f/spring").body()).contains("Call me at noon.", "value=\"2\"");
        send("email", "ada@acme.example", "consent.PHONE", "1");
        assertThat(jdbc.queryForObject(
                        "select words from consent_given join consent_text using (campaign, purpose)"
                                + " where version = text_version",
                        String.class))
                .isEqualTo("Call me.");
        assertThat(send("email", "ada@acme.example", "consent.PHONE", "99").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoAnswerSaysWhichFieldIsToBeMendedAndKeepsTheRest() {
        HttpResponse<String> page =
                send("email", "ada at acme", "employees", "many", "company", "Acme <b>&</b>", "phone", "x");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "<a href=\"#email\">",
                        "<a href=\"#employees\">",
                        "<a href=\"#phone\">",
                        "aria-invalid=\"true\" aria-describedby=\"email-problem\"",
                        "value=\"Acme &lt;b&gt;&amp;&lt;/b&gt;\"")
                .doesNotContain("<b>");
        assertThat(leadCount()).isZero();
    }

    @Test
    void aProgramThatFillsInTheTrapIsThankedAndSetAsideAndAPersonMayTakeIt() {
        HttpResponse<String> answer = send("email", "bot@evil.example", "website", "http://spam.example");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(leadCount()).isZero();
        Visitor marketer = Visitor.program(port, "marketer");
        assertThat(marketer.get("/api/set-aside").body())
                .contains("\"forms\":1", "TRAP_FILLED", "bot@evil.example", "\"subject\":\"spring\"");
        Long id = jdbc.queryForObject("select id from set_aside", Long.class);
        assertThat(Visitor.program(port, "rep")
                        .post("/api/set-aside/%d/take".formatted(id), "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(marketer.post("/api/set-aside/%d/take".formatted(id), "{}").statusCode())
                .isEqualTo(204);
        assertThat(onlyLead().contact().email()).isEqualTo("bot@evil.example");
        assertThat(marketer.post("/api/set-aside/%d/take".formatted(id), "{}").statusCode())
                .isEqualTo(422);
        assertThat(marketer.get("/api/set-aside").body()).contains("\"forms\":0");
    }

    @Test
    void whoIsQuickerThanAnyPersonIsSetAside() {
        String ticket = PublicForm.ticketOn(stranger.get("/f/spring"));
        clock.advance(Duration.ofSeconds(2));

        assertThat(PublicForm.send(port, SPRING, ticket, "email", "bot@evil.example")
                        .statusCode())
                .isEqualTo(303);

        assertThat(jdbc.queryForObject("select reason from set_aside", String.class))
                .isEqualTo("TOO_QUICK");
        assertThat(leadCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.x.y", "1795809546958.VMWrK7stnMJa0aL1S7j8uWfPmdql1zbjgRs6OZPcM74.00"})
    void aForgedTicketOpensNothing(String ticket) {
        assertThat(PublicForm.send(port, SPRING, ticket, "email", "ada@acme.example")
                        .statusCode())
                .isEqualTo(400);

        assertThat(leadCount()).isZero();
    }

    @Test
    void aTicketIsForItsCampaignAndNotForEver() {
        PublicForm.setUp(port, "autumn");
        String ticket = PublicForm.ticketOn(stranger.get("/f/spring"));
        clock.advance(Duration.ofHours(1));

        assertThat(PublicForm.send(port, "autumn", ticket, "email", "ada@acme.example")
                        .statusCode())
                .isEqualTo(400);
        clock.advance(Duration.ofHours(24));
        HttpResponse<String> late = PublicForm.send(port, SPRING, ticket, "email", "ada@acme.example");
        assertThat(late.body()).contains("The form was open for a long time", "ada@acme.example");
        assertThat(leadCount()).isZero();
    }

    @Test
    void aDoubleClickIsOneInquiry() {
        String ticket = PublicForm.ticketOn(stranger.get("/f/spring"));
        clock.advance(Duration.ofSeconds(4));

        PublicForm.send(port, SPRING, ticket, "email", "ada@acme.example");
        PublicForm.send(port, SPRING, ticket, "email", "ada@acme.example");

        assertThat(touchpoints.of(onlyLead().id(), 10)).hasSize(1);
        assertThat(PublicForm.send(port, SPRING, ticket, "email", "ada@acme.example", "message", "I forgot")
                        .statusCode())
                .isEqualTo(303);
        assertThat(touchpoints.of(onlyLead().id(), 10)).hasSize(2);
    }

    @Test
    void beyondTheLimitNothingIsTakenAndTheAnswerSaysWhenToComeAgain() {
        String ticket = PublicForm.ticketOn(stranger.get("/f/spring"));
        clock.advance(Duration.ofSeconds(4));
        for (int sent = 0; sent < 20; sent++) {
            assertThat(PublicForm.send(port, SPRING, ticket, "email", "p%d@acme.example".formatted(sent))
                            .statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> page = PublicForm.send(port, SPRING, ticket, "email", "late@acme.example");
        HttpResponse<String> program = stranger.post("/api/public/campaigns/spring/leads", "{}");
        HttpResponse<String> another = Visitor.stranger(port)
                .with("X-Forwarded-For", "203.0.113.9")
                .post("/api/public/campaigns/spring/leads", "{}");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 600L);
        assertThat(page.body()).contains("Please wait a little");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.headers().firstValue("Retry-After")).isPresent();
        assertThat(another.statusCode())
                .as("nobody says themselves where they come from")
                .isEqualTo(429);
        assertThat(leadCount()).isEqualTo(20);
        assertThat(jdbc.queryForList("select id from submission_bucket", String.class))
                .singleElement()
                .satisfies(source -> assertThat(source).hasSize(64).doesNotContain("127.0.0.1"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(send("email", "late@acme.example").statusCode()).isEqualTo(303);
    }

    @Test
    void aWebsiteThatTheCampaignAllowsSendsTheSame() {
        Visitor website = Visitor.stranger(port).with("Origin", "https://www.company.example");
        String ticket = ticketIn(website.get("/api/public/campaigns/spring"));
        clock.advance(Duration.ofSeconds(4));

        HttpResponse<String> answer = website.post("/api/public/campaigns/spring/leads", """
                {"ticket": "%s", "email": "ada@acme.example", "employees": 500, "utmSource": "site",
                 "consents": {"PHONE": 1}}""".formatted(ticket));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"received\":true}");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://www.company.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(onlyLead().firm().employees()).isEqualTo(500);
        assertThat(onlyLead().consent().consentPhone()).isTrue();
    }

    @Test
    void theSameAsAFormOfAWebsite() {
        Visitor website = Visitor.stranger(port).with("Origin", "https://www.company.example");
        String ticket = ticketIn(website.get("/api/public/campaigns/spring"));
        clock.advance(Duration.ofSeconds(4));

        HttpResponse<String> answer = website.form(
                "/api/public/campaigns/spring/leads",
                "ticket",
                ticket,
                "email",
                "ada@acme.example",
                "utm_source",
                "site");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(touchpoints.of(onlyLead().id(), 1).get(0).visit().utmSource())
                .isEqualTo("site");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.company.example, spring, 200",
        "https://evil.example, spring, 403",
        "http://www.company.example, spring, 403",
        "https://www.company.example, no-such, 403",
        "null, spring, 403"
    })
    void onlyTheWebsitesOfTheCampaignMaySend(String origin, String campaign, int answer) {
        Visitor website = Visitor.stranger(port)
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "content-type");

        assertThat(website.options("/api/public/campaigns/%s/leads".formatted(campaign))
                        .statusCode())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ticket\": 1}",
                "{\"unknown\": \"x\"}",
                "{\"employees\": \"many\"}",
                "{\"consents\": {\"FAX\": 1}}",
                "[",
                "null",
                "{\"email\": \"a@b.example\"}"
            })
    void aBodyThatIsNoInquiryIsAProblemOfTheCaller(String body) {
        HttpResponse<String> answer = stranger.post("/api/public/campaigns/spring/leads", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(leadCount()).isZero();
    }

    @Test
    void whatAStrangerWritesStartsNoHeaderAndNoSecondRecipient() {
        send(
                "email", "ada@acme.example",
                "firstName", "Ada\r\nBcc: all@acme.example",
                "consent.MAIL", "1",
                "message", "x".repeat(5) + "\u202Ereversed");
        assertThat(leadCount()).as("reversed writing is refused").isZero();

        send("email", "ada@acme.example,eve@evil.example", "consent.MAIL", "1");
        send("email", "ada@acme.example\r\nBcc: eve@evil.example", "consent.MAIL", "1");
        assertThat(leadCount()).isZero();

        send("email", "ada@acme.example", "firstName", "Ada\r\nBcc: all@acme.example", "consent.MAIL", "1");
        assertThat(onlyLead().contact().firstName()).isEqualTo("Ada Bcc: all@acme.example");
        assertThat(jdbc.queryForObject("select recipient from outbox_message where step like 'confirm%'", String.class))
                .isEqualTo("ada@acme.example");
    }

    @Test
    void longOrOddWordsOfALinkAreCutAndNotRefused() {
        HttpResponse<String> page =
                stranger.get("/f/spring?utm_source=" + "%F0%9F%98%80".repeat(300) + "%00&utm_medium=%E2%80%AEx");
        clock.advance(Duration.ofSeconds(4));

        PublicForm.send(port, SPRING, PublicForm.ticketOn(page), hiddenOn(page, "email", "ada@acme.example"));

        assertThat(touchpoints.of(onlyLead().id(), 1).get(0).visit().utmSource())
                .hasSize(200);
        assertThat(touchpoints.of(onlyLead().id(), 1).get(0).visit().utmMedium())
                .isEqualTo("x");
    }

    @Test
    void aClosedCampaignSaysSoAndAnUnknownOneIsNotThere() {
        Visitor.program(port, "marketing-lead")
                .put("/api/campaigns/spring", PublicForm.PLAN.replaceFirst("\\{", "{\"open\": false, "));

        assertThat(stranger.get("/f/spring").statusCode()).isEqualTo(410);
        assertThat(stranger.get("/api/public/campaigns/spring").statusCode()).isEqualTo(410);
        assertThat(stranger.form("/f/spring", "email", "ada@acme.example").statusCode())
                .isEqualTo(410);
        assertThat(stranger.get("/f/no-such").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/public/campaigns/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageRunsNothingAndOnlyWhoTheCampaignAllowsMayFrameIt() {
        HttpResponse<String> page = stranger.get("/f/spring");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors https://www.company.example")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script", "<style", " style=", " on");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(stranger.get("/f/form.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "marketing-lead, 201, 200",
        "admin, 201, 200",
        "marketer, 403, 200",
        "rep, 403, 403",
        "sales-manager, 403, 403",
        "operations, 403, 403"
    })
    void campaignsArePlannedByMarketingLeadsAndSeenByMarketing(String user, int plan, int look) {
        assertThat(Visitor.program(port, user)
                        .put("/api/campaigns/new", PublicForm.PLAN)
                        .statusCode())
                .isEqualTo(plan);
        assertThat(Visitor.program(port, user).get("/api/campaigns").statusCode())
                .isEqualTo(look);
        assertThat(Visitor.program(port, user).get("/api/set-aside").statusCode())
                .isEqualTo(look);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\": \"See it\" | \"title\": \"\" | title",
                "\"DEMO_REQUEST\" | \"PARTY\" | inquiry",
                "https://www.company.example | https://www.company.example/page | allowedOrigins",
                "https://www.company.example | * | allowedOrigins",
                "\"MAIL\" | \"FAX\" | consents",
                "\"title\": | \"titel\": | titel"
            })
    void aPlanThatCannotWorkSaysWhichFieldIsWrong(String right, String wrong, String field) {
        HttpResponse<String> answer = Visitor.program(port, "marketing-lead")
                .put("/api/campaigns/new", PublicForm.PLAN.replace(right.strip(), wrong.strip()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(field.strip());
    }

    private HttpResponse<String> send(String... fields) {
        return sendTo(SPRING, fields);
    }

    private HttpResponse<String> sendTo(String campaign, String... fields) {
        String ticket = PublicForm.ticketOn(stranger.get("/f/" + campaign));
        clock.advance(Duration.ofSeconds(4));
        return PublicForm.send(port, campaign, ticket, fields);
    }

    /** What the browser sends again without anybody's doing, and a field more. */
    private static String[] hiddenOn(HttpResponse<String> page, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of(more));
        var hidden = java.util.regex.Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(page.body());
        while (hidden.find()) {
            if (!hidden.group(1).equals("ticket")) {
                fields.add(hidden.group(1));
                fields.add(org.springframework.web.util.HtmlUtils.htmlUnescape(hidden.group(2)));
            }
        }
        return fields.toArray(String[]::new);
    }

    private static String ticketIn(HttpResponse<String> answer) {
        return answer.body().replaceFirst("(?s).*\"ticket\":\"([^\"]+)\".*", "$1");
    }

    private String link() {
        String body = jdbc.queryForObject(
                "select body from outbox_message where step like 'confirm-mail%' order by id desc limit 1",
                String.class);
        return String.valueOf(body).replaceFirst("(?s).*http://[^/]+(/confirm/\\S+).*", "$1");
    }

    private int confirmations() {
        return count("select count(*) from outbox_message where step like 'confirm-mail%'");
    }

    private int leadCount() {
        return count("select count(*) from lead");
    }

    private int count(String question) {
        Integer count = jdbc.queryForObject(question, Integer.class);
        return count == null ? 0 : count;
    }

    private Lead onlyLead() {
        List<String> numbers = jdbc.queryForList("select number from lead", String.class);
        assertThat(numbers).hasSize(1);
        return leads.get(new LeadNumber(numbers.get(0)));
    }

    private void campaignThatAsks(String code, String inquiry) {
        Visitor.program(port, "marketing-lead")
                .put("/api/campaigns/" + code, PublicForm.PLAN.replace("DEMO_REQUEST", inquiry));
    }
}
