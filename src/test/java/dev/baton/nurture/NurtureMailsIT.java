package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.lead.BuyerStage;
import dev.baton.lead.Channel;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxMessage;
import dev.baton.outbox.OutboxState;
import dev.baton.outbox.Postman;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.Letters;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Quicker;
import dev.baton.support.Visitor;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail of a program on its way to the reader, and what the reader does with it. */
@BatonIT
class NurtureMailsIT {

    private static final String MAILBOX = "acme@acme.example";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/mail/[^\"\\s]+)");

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Play play;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Leads leads;

    @Autowired
    private BlockedAddresses blocked;

    @Autowired
    private NurtureLetters letters;

    @Autowired
    private NurtureMails mails;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Quicker quicker;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void itIsTuesday() {
        clock.setTo(Instant.parse("2026-03-03T09:00:00Z"));
        server.start();
        server.setUser(MAILBOX, MAILBOX, "secret");
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void theReaderGetsTextAndHtmlSideBySideAndAWayToEndItByOneClick() throws Exception {
        LeadNumber lead = mailed();

        Message mail = read();
        MimeMultipart parts = (MimeMultipart) mail.getContent();

        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Hello Kim,");
        assertThat(mail.getHeader("Message-ID")[0])
                .isEqualTo(Letters.of(outbox, lead, "nurture-personal/STORY").messageId());
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .matches("<http://localhost:8080/mail/[\\w-]{32}/unsubscribe>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void toLookAtTheLinkUnsubscribesNobody() {
        LeadNumber lead = mailed();
        String unsubscribe = link("unsubscribe");

        HttpResponse<String> page = Visitor.stranger(port).get(unsubscribe);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">", MAILBOX);
        assertThat(leads.get(lead).consent().consentMail()).isTrue();
    }

    @Test
    void oneClickEndsAllMailAtOnce() {
        LeadNumber lead = mailed();

        HttpResponse<String> done = Visitor.stranger(port).post(link("unsubscribe"), "List-Unsubscribe=One-Click");
        daysPass(60);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("no more mail");
        assertThat(Visitor.stranger(port).get(link("unsubscribe")).body())
                .as("there is nothing left to ask")
                .contains("no more mail")
                .doesNotContain("<form");
        assertThat(leads.get(lead).consent().consentMail()).isFalse();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(sql.queryForObject("select block from mail_address", String.class))
                .isEqualTo("UNSUBSCRIBED");
        assertThat(sql.queryForObject("select count(unsubscribed_at) from nurture_mail", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whoAgreedAgainEndsAllMailByTheSameLinkOnceMore() {
        LeadNumber lead = mailed();
        String unsubscribe = link("unsubscribe");
        Visitor.stranger(port).post(unsubscribe, "List-Unsubscribe=One-Click");
        blocked.allow(MAILBOX);
        leads.allowMail(leads.get(lead).id(), "Asked for it again");

        Visitor.stranger(port).post(unsubscribe, "List-Unsubscribe=One-Click");
        Visitor.stranger(port).post(unsubscribe, "List-Unsubscribe=One-Click");

        assertThat(leads.get(lead).consent().consentMail()).isFalse();
        assertThat(sql.queryForObject("select block from mail_address", String.class))
                .isEqualTo("UNSUBSCRIBED");
        assertThat(sql.queryForObject("select count(*) from interaction where kind = 'UNSUBSCRIBED'", Integer.class))
                .as("each time that there was something to end")
                .isEqualTo(2);
    }

    @Test
    void afterABounceNothingIsPlannedAndWhenTheBlockIsLiftedTheProgramGoesOn() {
        LeadNumber lead = mailed();
        report("HARD_BOUNCE");

        assertThat(leads.get(lead).consent().consentMail())
                .as("a bounce is no word of the person")
                .isTrue();
        assertThat(planned()).isZero();
        daysPass(20);
        assertThat(server.getReceivedMessages()).hasSize(1);
        Visitor.program(port, "marketing-lead").delete("/api/mail/blocked/" + MAILBOX);
        daysPass(15);

        assertThat(server.getReceivedMessages()).hasSizeGreaterThan(1);
    }

    @Test
    void whoComplainedGetsNoProgramMailEvenWhenTheBlockIsLifted() {
        LeadNumber lead = mailed();
        report("COMPLAINT");
        Visitor.program(port, "marketing-lead").delete("/api/mail/blocked/" + MAILBOX);

        daysPass(30);

        assertThat(leads.get(lead).consent().consentMail()).isFalse();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLinkThatNobodySentLeadsNowhere() {
        mailed();
        String click = link("to/0");

        for (String path : new String[] {
            "/mail/guessed/unsubscribe",
            "/mail/guessed/to/0",
            click.replaceFirst("to/0", "to/1"),
            click.replaceFirst("to/0", "to/-1")
        }) {
            HttpResponse<String> answer = Visitor.stranger(port).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
        assertThat(Visitor.stranger(port).get("/mail/guessed/seen.gif").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aClickLeadsToTheRecordedTargetAndMovesTheBuyersStage() {
        LeadNumber lead = mailed();
        clock.advance(Duration.ofMinutes(5));

        HttpResponse<String> answer = Visitor.stranger(port).get(link("to/0"));
        Visitor.stranger(port).get(link("to/0"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith("https://www.baton.example/stories/");
        assertThat(leads.count(leads.get(lead).id(), InteractionKind.EMAIL_CLICKED))
                .isEqualTo(1);
        assertThat(leads.get(lead).buyerStage()).isEqualTo(BuyerStage.CONSIDERATION);
    }

    @Test
    void clicksThatComeAtOnceCountOnce() throws InterruptedException {
        LeadNumber lead = mailed();
        clock.advance(Duration.ofMinutes(5));
        String link = link("to/0");
        Callable<Integer> click = () -> Visitor.stranger(port).get(link).statusCode();

        ExecutorService readers = Executors.newFixedThreadPool(4);
        readers.invokeAll(Collections.nCopies(8, click));
        readers.shutdown();

        assertThat(leads.count(leads.get(lead).id(), InteractionKind.EMAIL_CLICKED))
                .isEqualTo(1);
    }

    @Test
    void aScannerThatFollowsEveryLinkAtOnceCountsForNothing() {
        LeadNumber lead = mailed();

        Visitor.stranger(port).get(link("to/0"));
        Visitor.stranger(port).get(link("seen.gif"));

        assertThat(leads.count(leads.get(lead).id(), InteractionKind.EMAIL_CLICKED))
                .isZero();
        assertThat(leads.count(leads.get(lead).id(), InteractionKind.EMAIL_OPENED))
                .isZero();
    }

    @Test
    void whoOnlyAsksForTheHeadOfALinkIsToldWhereItLeadsAndIsNotCounted() {
        LeadNumber lead = mailed();
        clock.advance(Duration.ofMinutes(5));

        HttpResponse<String> click = Visitor.stranger(port).head(link("to/0"));
        HttpResponse<String> picture = Visitor.stranger(port).head(link("seen.gif"));
        HttpResponse<String> page = Visitor.stranger(port).head(link("unsubscribe"));

        assertThat(click.statusCode()).isEqualTo(302);
        assertThat(click.headers().firstValue("Location").orElseThrow())
                .startsWith("https://www.baton.example/stories/");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Visitor.stranger(port).head("/mail/guessed/to/0").statusCode())
                .isEqualTo(404);
        assertThat(sql.queryForObject("select count(clicked_at) + count(opened_at) from nurture_mail", Integer.class))
                .isZero();
        assertThat(leads.count(leads.get(lead).id(), InteractionKind.EMAIL_CLICKED))
                .isZero();
        assertThat(leads.get(lead).buyerStage()).isEqualTo(BuyerStage.AWARENESS);
    }

    @Test
    void anOpenedMailCountsOnce() {
        LeadNumber lead = mailed();
        clock.advance(Duration.ofMinutes(5));

        HttpResponse<String> picture = Visitor.stranger(port).get(link("seen.gif"));
        Visitor.stranger(port).get(link("seen.gif"));

        assertThat(picture.headers().firstValue("Content-Type")).contains("image/gif");
        assertThat(leads.count(leads.get(lead).id(), InteractionKind.EMAIL_OPENED))
                .isEqualTo(1);
    }

    @Test
    void aMailIsWithheldWhenThePersonSaysNoWhileItWaitsForTheServer() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        leads.record(lead, InteractionKind.UNSUBSCRIBED, Channel.PHONE, "Said so", "marketer");

        carry();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.page(OutboxState.WITHHELD, Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(sql.queryForObject("select state from nurture_mail", String.class))
                .isEqualTo("WITHHELD");
    }

    @Test
    void aMailIsWithheldWhenTheLeadHasLeftNurtureMeanwhile() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        sql.update("update lead set stage = 'MQL' where number = ?", lead.value());

        carry();

        assertThat(outbox.page(OutboxState.WITHHELD, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(letter -> assertThat(letter.lastError()).contains("not in nurture"));
    }

    @Test
    void whatWaitedForTheServerIsNotCarriedAtNight() {
        play.ask(NewLeads.download("Acme"));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        clock.setTo(Instant.parse("2026-03-05T23:00:00Z"));

        carry();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.setTo(Instant.parse("2026-03-06T07:00:00Z"));
        carry();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void onePersonIsNotWrittenToTooOftenWhicheverLeadItIsAbout() {
        LeadNumber first = mailed();
        sql.update("update lead set open_email_key = null where number = ?", first.value());
        clock.setTo(Instant.parse("2026-03-05T09:10:00Z"));
        LeadNumber second = play.ask(NewLeads.download("Acme"));
        sql.update("update nurture set begun_at = begun_at - interval '2' day where lead_id = ?", id(second));
        leads.record(second, InteractionKind.PAGE_VISITED, Channel.WEB, "Looked", "marketer");

        assertThat(sql.queryForObject(
                                "select due_at from nurture_mail where lead_id = ?",
                                java.time.OffsetDateTime.class,
                                id(second))
                        .toInstant())
                .isEqualTo("2026-03-09T07:00:00Z");
    }

    @Test
    void twoNodesDoNotCarryTwoMailsToOnePersonAtOnce() throws Exception {
        LeadNumber first = play.ask(NewLeads.download("Acme"));
        sql.update("update lead set open_email_key = null where number = ?", first.value());
        LeadNumber second = play.ask(NewLeads.download("Acme"));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        clock.setTo(Instant.parse("2026-03-09T09:00:00Z"));
        jobs.runDue();
        assertThat(outbox.page(OutboxState.PENDING, Long.MAX_VALUE, 10)).hasSize(2);
        due(second, Duration.ofDays(1));
        Callable<Boolean> otherNode = () -> {
            due(second, Duration.ZERO);
            carry();
            return true;
        };

        quicker.than(otherNode, this::carry);

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letter(second).state()).isEqualTo(OutboxState.PENDING);
        assertThat(letter(second).nextAttemptAt()).isEqualTo("2026-03-11T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"personal, CHECK_IN, personal, CHECK-IN", "a-b, C, a, B_C", "a/b, C, a, b/C", "a/, B, a, /B"})
    void stepsWhoseNamesAreAlikeAreTwoLetters(String program, String step, String other, String otherStep) {
        Lead lead = leads.get(play.ask(NewLeads.download("Acme")));

        transaction.executeWithoutResult(status -> {
            letters.post(lead, planned(lead, program, step));
            letters.post(lead, planned(lead, other, otherStep));
        });

        assertThat(outbox.page(OutboxState.PENDING, Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void aHostileNameStartsNoHeaderAndSaysNothing() throws Exception {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        sql.update(
                "update lead set first_name = ?, company = ? where number = ?",
                "<script>alert(1)</script>\r\nBcc: all@evil.example",
                "http://evil.example",
                lead.value());
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        carry();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("<script", "evil.example");
    }

    @Test
    void whatWasGivenUpByHandIsWithheldInTheBooksOfNurtureAsWell() {
        play.ask(NewLeads.download("Acme"));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        sql.update("update outbox_message set state = 'FAILED', last_error = 'no route' where html is not null");

        assertThat(outbox.withholdAll("Given up by admin")).isEqualTo(1);

        assertThat(sql.queryForList("select state from nurture_mail where posted_at is not null", String.class))
                .containsExactly("WITHHELD");
        assertThat(sql.queryForList("select last_error from outbox_message where html is not null", String.class))
                .containsExactly("Given up by admin. no route");
    }

    private void report(String kind) {
        Visitor.program(port, "admin")
                .post(
                        "/api/mail/events",
                        "{\"events\":[{\"id\":\"1\",\"kind\":\"%s\",\"recipient\":\"%s\"}]}".formatted(kind, MAILBOX));
    }

    private int planned() {
        return sql.queryForObject("select count(*) from nurture_mail where state = 'PLANNED'", Integer.class);
    }

    private void due(LeadNumber lead, Duration later) {
        sql.update(
                "update outbox_message set next_attempt_at = ? where lead_number = ?",
                clock.instant().plus(later).atOffset(ZoneOffset.UTC),
                lead.value());
    }

    private OutboxMessage letter(LeadNumber lead) {
        return Letters.of(outbox, lead, "nurture-personal/STORY");
    }

    private NurtureMail planned(Lead lead, String program, String step) {
        return mails.save(new NurtureMail(
                null,
                lead.id().value(),
                program,
                "PERSON",
                BuyerStage.AWARENESS,
                step,
                Variant.CHAMPION,
                "check-in",
                MAILBOX,
                MailState.PLANNED,
                clock.instant(),
                null,
                null,
                null,
                null,
                NurtureMail.Signs.NONE));
    }

    private LeadNumber mailed() {
        LeadNumber lead = play.ask(NewLeads.download("Acme"));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        carry();
        assertThat(server.getReceivedMessages()).hasSize(1);
        return lead;
    }

    private void carry() {
        Postman.to(beans, server.getSmtp().getPort()).carryAll();
    }

    private void daysPass(int days) {
        for (int day = 0; day < days; day++) {
            clock.advance(Duration.ofDays(1));
            jobs.runDue();
            carry();
        }
    }

    private long id(LeadNumber lead) {
        return leads.get(lead).id().value();
    }

    private Message read() throws MessagingException {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), MAILBOX, "secret");
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        return inbox.getMessage(1);
    }

    private String link(String end) {
        try {
            MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
            Matcher links = LINK.matcher(parts.getBodyPart(1).getContent().toString());
            while (links.find()) {
                if (links.group(1).endsWith(end)) {
                    return links.group(1);
                }
            }
            throw new AssertionError("no link " + end);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
