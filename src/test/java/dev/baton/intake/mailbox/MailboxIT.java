package dev.baton.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.delivery.MailEvents;
import dev.baton.intake.InteractionIntake;
import dev.baton.intake.LeadIntake;
import dev.baton.intake.SetAside;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Interaction;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.BlockedAddresses;
import dev.baton.outbox.Letter;
import dev.baton.outbox.MailBlock;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxState;
import dev.baton.outbox.Postman;
import dev.baton.outbox.Sender;
import dev.baton.outbox.StatusCodes;
import dev.baton.platform.measure.Counting;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.Letters;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Mails on a real IMAP server become leads, replies or nothing, each once, and a bad one stops nothing. */
@BatonIT
class MailboxIT {

    private static final String ADA = "Ada Bauer <ada@acme.example>";
    private static final String PDF =
            Base64.getEncoder().encodeToString("%PDF-1.7 plan".getBytes(StandardCharsets.US_ASCII));

    @LocalServerPort
    private int port;

    @Autowired
    private List<Counting> countings;

    @Autowired
    private StatusCodes codes;

    @Autowired
    private Sender sender;

    @Autowired
    private LeadIntake intake;

    @Autowired
    private InteractionIntake interactions;

    @Autowired
    private Leads leads;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailEvents events;

    @Autowired
    private BlockedAddresses blocked;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private SetAside setAside;

    @Autowired
    private MailRows rows;

    @Autowired
    private MailThreads threads;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MeterRegistry measures;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Play play;

    @Autowired
    private JdbcTemplate jdbc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user = server.setUser("inquiries@baton.example", "inquiries", "secret");
    private Mails mails = new Mails(user);

    @BeforeEach
    void aMailbox() {
        server.start();
        user = server.setUser("inquiries@baton.example", "inquiries", "secret");
        mails = new Mails(user);
    }

    @AfterEach
    void away() {
        server.stop();
    }

    @Test
    void aMailIsALeadWithItsWordsAndLiesInTheFolderOfWhatWasRead() {
        mails.write("1@acme.example", ADA, "=?utf-8?q?Angebot_f=C3=BCr_50?=", "Could you quote?\n\nRegards");

        node().read();

        Lead lead = onlyLead();
        assertThat(lead.contact().displayName()).isEqualTo("Ada Bauer");
        assertThat(lead.contact().email()).isEqualTo("ada@acme.example");
        assertThat(lead.origin().message()).startsWith("Angebot für 50\n\nCould you quote?");
        assertThat(lead.origin().channel().name()).isEqualTo("MAIL");
        assertThat(lead.consent().isContactable())
                .as("who asks wants an answer")
                .isTrue();
        assertThat(lead.consent().consentMail()).isFalse();
        assertThat(folder("INBOX")).isZero();
        assertThat(folder("Processed")).isOne();
    }

    @Test
    void aReplyGoesOnWithTheRunningLeadAndANewThreadIsASignalOnIt() {
        mails.write("1@acme.example", ADA, "Question", "Hello");
        node().read();
        jobs.runDue();
        mails.write("2@acme.example", ADA, "Re: Question", "One more thing", "In-Reply-To: <1@acme.example>");
        mails.write("3@acme.example", ADA, "Something else", "Prices?");

        node().read();

        assertThat(kindsOf(onlyLead()))
                .contains(InteractionKind.INQUIRY, InteractionKind.REPLY, InteractionKind.REPEAT_INQUIRY);
    }

    @Test
    void twoPeopleInOneThreadAreTwoLeads() {
        mails.write("1@acme.example", ADA, "Question", "Hello");
        mails.write(
                "2@acme.example",
                "bo@acme.example",
                "Re: Question",
                "Me too",
                "References: <0@x.example> <1@acme.example>");

        node().read();

        assertThat(count("lead")).isEqualTo(2);
    }

    @Test
    void aReplyToALetterOfOursByAWonCustomerTellsTheirOwnerAndIsNoNewLead() {
        LeadNumber won = play.opportunity("Acme");
        play.quote(won, 0);
        play.win(won);
        mails.write(
                "9@acme.example",
                "acme@acme.example",
                "Re: Your order",
                "When?",
                "In-Reply-To: <%s.offered-1@baton.example>".formatted(won));

        node().read();

        assertThat(kindsOf(leads.get(won))).contains(InteractionKind.REPLY);
        assertThat(count("lead")).isOne();
        assertThat(jdbc.queryForObject("select recipient from outbox_message where step like 'reply-%'", String.class))
                .isEqualTo("rep");
    }

    @Test
    void whoKnowsTheIdOfSomebodyElsesMailWritesIntoNobodysStory() {
        LeadNumber acme = play.ask(NewLeads.demoRequest("Acme"));
        mails.write(
                "9@evil.example",
                "eve@evil.example",
                "Re: hi",
                "I am Kim",
                "In-Reply-To: <%s.offered-1@baton.example>".formatted(acme));

        node().read();

        assertThat(kindsOf(leads.get(acme))).doesNotContain(InteractionKind.REPLY);
        assertThat(count("lead")).isEqualTo(2);
    }

    @Test
    void aNodeThatDiesBetweenTakingAndMovingLeavesAMailThatIsNotReadAgain() throws Exception {
        mails.write("1@acme.example", ADA, "Question", "Hello");
        MimeMessage mail = firstIn("INBOX");
        desk().take(reader().read(mail));

        node().read();

        assertThat(count("interaction where kind = 'INQUIRY'")).isOne();
        assertThat(count("interaction where kind = 'REPEAT_INQUIRY'")).isZero();
        assertThat(folder("INBOX")).isZero();
        assertThat(folder("Processed")).isOne();
    }

    @Test
    void theSameMailDeliveredTwiceIsReadOnce() {
        mails.write("1@acme.example", ADA, "Question", "Hello");
        mails.write("1@acme.example", ADA, "Question", "Hello");

        node().read();

        assertThat(count("touchpoint")).isOne();
        assertThat(folder("Processed")).isEqualTo(2);
    }

    @Test
    void oneNodeReadsAtATimeAndAnotherGoesOnWhenItIsLost() {
        mails.write("1@acme.example", ADA, "Question", "Hello");
        MailboxLease lost = new MailboxLease(database, clock, settings());
        assertThat(lost.take()).isTrue();

        node().read();
        assertThat(count("lead")).isZero();

        clock.advance(Duration.ofMinutes(3));
        node().read();
        assertThat(count("lead")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Return-Path: <>",
                "X-Autoreply: yes",
                "List-Unsubscribe: <https://x.example>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
            })
    void whatAProgramSentIsNoLead(String header) {
        mails.write("1@acme.example", ADA, "Out of office", "I am away", header);
        mails.write("2@acme.example", "MAILER-DAEMON@acme.example", "Undelivered", "no such user");
        mails.write("3@acme.example", "baton@baton.example", "Ours", "came back");

        node().read();

        assertThat(count("lead")).isZero();
        assertThat(count("set_aside")).isZero();
        assertThat(folder("Processed")).isEqualTo(3);
    }

    @Test
    void aBounceInTheMailboxEndsMailToThatAddress() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        written(lead, "offer-1", "acme@acme.example");
        mails.deliver(Mails.bounce("1@mx.example", "rfc822; ACME@acme.example", "5.1.1", letterOf(lead, "offer-1")));

        node().read();
        written(lead, "offer-2", "acme@acme.example");
        Postman.to(beans, server.getImap().getPort()).carryAll();

        assertThat(blocked.of("acme@acme.example")).get().satisfies(block -> {
            assertThat(block.reason()).isEqualTo(MailBlock.HARD_BOUNCE);
            assertThat(block.note()).isEqualTo("550 5.1.1 that is why");
        });
        assertThat(Letters.of(outbox, lead, "offer-2").state()).isEqualTo(OutboxState.WITHHELD);
        assertThat(kindsOf(leads.get(lead))).contains(InteractionKind.BOUNCED);
        assertThat(count("lead")).isOne();
        assertThat(count("mail_message where outcome = 'REPORT'")).isOne();
        assertThat(folder("Processed")).isOne();
    }

    @Test
    void aComplaintInTheMailboxEndsMailAndIsTheLastWordOnIt() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        written(lead, "offer-1", "acme@acme.example");
        mails.deliver(Mails.complaint("1@mx.example", "abuse", letterOf(lead, "offer-1"), "acme@acme.example"));

        node().read();

        assertThat(blocked.of("acme@acme.example").map(BlockedAddress::reason)).contains(MailBlock.COMPLAINT);
        assertThat(leads.get(lead).consent().consentMail()).isFalse();
    }

    @Test
    void aReportOfTheSameEventIsTakenOnceAndAFullMailboxIsNoWrongAddress() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        written(lead, "offer-1", "acme@acme.example");
        String full = Mails.bounce("1@mx.example", "rfc822; acme@acme.example", "5.2.2", letterOf(lead, "offer-1"));
        mails.deliver(full);
        mails.deliver(full);

        node().read();

        assertThat(blocked.of("acme@acme.example")).isEmpty();
        assertThat(count("mail_event where kind = 'SOFT_BOUNCE'")).isOne();
    }

    @Test
    void whatAStrangerReportsOfMailsThatWeDidNotSendThereEndsNothing() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        written(lead, "offer-1", "acme@acme.example");
        String ours = letterOf(lead, "offer-1");
        mails.deliver(Mails.bounce("1@evil.example", "rfc822; nobody", "5.1.1", ours));
        mails.deliver(Mails.bounce("2@evil.example", "rfc822; acme@acme.example", "5.1.1", "<1@evil.example>"));
        mails.deliver(Mails.complaint("3@evil.example", "not-spam", ours, "acme@acme.example"));
        mails.deliver(Mails.bounce("4@evil.example", "rfc822; acme@acme.example", "5.1.1", "nothing"));

        node().read();

        assertThat(count("mail_event")).isZero();
        assertThat(blocked.page("", 10)).isEmpty();
        assertThat(count("mail_message where outcome = 'AUTOMATIC'")).isEqualTo(4);
    }

    /** As servers really write them: without the mail, inside of another part, or with a sender who has no domain. */
    @ParameterizedTest
    @MethodSource("oddReports")
    void aGenuineReportCountsHoweverItIsMade(UnaryOperator<String> made) {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        written(lead, "offer-1", "acme@acme.example");
        String ours = letterOf(lead, "offer-1");
        String bounce = Mails.bounce("1@mx.example", "rfc822; acme@acme.example", "5.1.1", ours);
        mails.deliver(made.apply(bounce).replace("OURS", ours));

        node().read();

        assertThat(blocked.of("acme@acme.example").map(BlockedAddress::reason)).contains(MailBlock.HARD_BOUNCE);
        assertThat(count("set_aside")).isZero();
    }

    static Stream<UnaryOperator<String>> oddReports() {
        return Stream.of(
                mail -> mail.replace("Mail Delivery System <MAILER-DAEMON@mx.example>", "MAILER-DAEMON"),
                mail -> mail.replace("Mail Delivery System <MAILER-DAEMON@mx.example>", "<>"),
                mail -> mail.replaceFirst("Subject:", "In-Reply-To: OURS\nSubject:")
                        .replaceFirst("(?s)--edge\nContent-Type: message/rfc822.*", "--edge--\n"),
                mail -> mail.replaceFirst(
                                "(?s)Content-Type: multipart/report; [^\n]*",
                                "Content-Type: multipart/mixed; boundary=outer\n\n--outer\n"
                                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=edge")
                        + "\n--outer--\n",
                mail -> mail.replace(
                                "Final-Recipient:", "Original-Recipient: rfc822; acme@acme.example\nFinal-Recipient:")
                        .replace("Final-Recipient: rfc822; acme@", "Final-Recipient: rfc822; behind@"));
    }

    @Test
    void aMailboxBehindTheAddressThatIsGoneCountsAsPassingAndForNobodyElse() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        for (String step : List.of("offer-1", "offer-2", "offer-3")) {
            assertThat(blocked.page("", 10)).isEmpty();
            written(lead, step, "acme@acme.example");
            mails.deliver(
                    Mails.bounce(step + "@mx.example", "rfc822; kim@bolt.example", "5.1.1", letterOf(lead, step)));
            node().read();
        }

        assertThat(blocked.page("", 10))
                .extracting(BlockedAddress::address, BlockedAddress::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("acme@acme.example", MailBlock.SOFT_BOUNCES));
    }

    @Test
    void oneLetterThatComesBackCountsOnceHoweverOftenItIsSaid() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        written(lead, "offer-1", "acme@acme.example");
        String ours = letterOf(lead, "offer-1");
        String group = "\n\nFinal-Recipient: rfc822; acme@acme.example\nAction: failed\nStatus: 4.2.2";
        mails.deliver(Mails.bounce("1@mx.example", "rfc822; acme@acme.example", "4.2.2" + group + group, ours));
        mails.deliver(Mails.bounce("2@mx.example", "rfc822; acme@acme.example", "4.2.2", ours));

        node().read();

        assertThat(count("mail_event where kind = 'SOFT_BOUNCE'")).isOne();
        assertThat(blocked.page("", 10)).isEmpty();
    }

    @Test
    void whoGuessesTheIdOfALetterEndsNoMail() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));
        written(lead, "offer-1", "acme@acme.example");
        for (String guess : List.of("<%s.offer-1@baton.example>", "<%s@baton.example>", "<%s.@baton.example>")) {
            mails.deliver(Mails.bounce(
                    guess + "1@evil.example", "rfc822; acme@acme.example", "5.1.1", guess.formatted(lead)));
        }

        node().read();

        assertThat(count("mail_event")).isZero();
        assertThat(blocked.page("", 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostileReports")
    @Timeout(20)
    void aHostileReportCostsNoTimeAndTellsNothing(String status) {
        mails.deliver(Mails.bounce("1@evil.example", "rfc822; x", "5.1.1", "<1@evil.example>")
                .replace("Final-Recipient: rfc822; x", status));

        node().read();

        assertThat(count("mail_event")).isZero();
        assertThat(count("set_aside")).isZero();
        assertThat(count("mail_message where outcome = 'AUTOMATIC'")).isOne();
    }

    static Stream<String> hostileReports() {
        return Stream.of(
                "Final-Recipient: " + "<".repeat(60_000),
                "\n".repeat(64_000),
                "a: b\n\n".repeat(10_000),
                "Final-Recipient: x\n" + " <\n".repeat(20_000),
                "\n--edge\nContent-Type: message/delivery-status\n\nAction: failed\n".repeat(2_000));
    }

    @Test
    void aReportWithoutAnyPartIsAMailOfAProgram() {
        mails.write("1@mx.example", "MAILER-DAEMON@mx.example", "Undelivered", "", "Content-Type: multipart/report");

        node().read();

        assertThat(count("set_aside")).isZero();
        assertThat(count("mail_message where outcome = 'AUTOMATIC'")).isOne();
    }

    @Test
    void aFileThatIsAllowedIsKeptForThoseWhoMaySeeTheLead() {
        mails.deliver(Mails.withFile("1@acme.example", ADA, "application/pdf", "plan.pdf", PDF));

        node().read();

        LeadNumber lead = onlyLead().number();
        String list = Visitor.program(port, "marketer")
                .get("/api/leads/%s/attachments".formatted(lead))
                .body();
        assertThat(list).contains("plan.pdf", "application/pdf");
        String path = "/api/leads/%s/attachments/%s".formatted(lead, list.replaceFirst("(?s).*\"id\":(\\d+).*", "$1"));
        var file = Visitor.program(port, "marketer").get(path);
        assertThat(file.body()).isEqualTo("%PDF-1.7 plan");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(Visitor.program(port, "rep2").get(path).statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void aFileThatIsNotAllowedIsRefusedAndTheSenderIsTold(String type, String name, byte[] content, String why) {
        mails.deliver(Mails.withFile(
                "1@acme.example", ADA, type, name, Base64.getMimeEncoder().encodeToString(content)));

        node().read();

        assertThat(onlyLead().origin().message()).contains("See the file.");
        assertThat(count("attachment")).isZero();
        assertThat(jdbc.queryForObject(
                        "select body from outbox_message where recipient = 'ada@acme.example'", String.class))
                .contains(name, why);
        assertThat(leads.timeline(onlyLead().id(), 10))
                .extracting(Interaction::summary)
                .anyMatch(line -> line.startsWith("Attachment refused: " + name));
    }

    static Stream<Arguments> refusedFiles() {
        byte[] program = {'M', 'Z', 0, 1};
        return Stream.of(
                Arguments.of("application/x-msdownload", "run.exe", program, "type are not accepted"),
                Arguments.of("application/pdf", "run.pdf", program, "another type than it says"),
                Arguments.of("text/plain", "long.txt", new byte[1024 * 1024 + 1], "larger than 1 MB"));
    }

    @Test
    void aPoisonedMailIsMovedAsideRecordedAndCountedAndTheNextOneIsRead() {
        mails.write("1@acme.example", "", "No sender", "x");
        mails.write("2@acme.example", "a@x.example, b@x.example", "Two senders", "x");
        mails.write("3@acme.example", "nobody", "No address", "x");
        mails.deliver(deep(40));
        mails.deliver("Message-ID: <5@x.example>\nFrom: " + ADA + "\nSubject: big\n\n" + "x".repeat(3 * 1024 * 1024));
        mails.write("6@acme.example", ADA, "Fine", "Hello");

        node().read();

        assertThat(count("lead")).isOne();
        assertThat(folder("INBOX")).isZero();
        assertThat(folder("Set aside")).isEqualTo(5);
        assertThat(Visitor.program(port, "marketer").get("/api/set-aside").body())
                .contains("\"mails\":5", "NO_SENDER", "UNREADABLE", "TOO_LARGE", "Two senders");
        countings.forEach(Counting::count);
        assertThat(Visitor.program(port, "metrics", "Measures-Only-2026")
                        .get("/actuator/prometheus")
                        .body())
                .contains("baton_set_aside{way=\"MAIL\"} 5.0");
    }

    @Test
    void ofSeveralAuthorsTheOneWhoSaysSoIsTheSender() {
        mails.write("1@x.example", "a@x.example, b@x.example", "Two", "x", "Sender: b@x.example");

        node().read();

        assertThat(onlyLead().contact().email()).isEqualTo("b@x.example");
    }

    @Test
    void headersThatTryToBeOthersStayWords() {
        mails.write(
                "1@acme.example",
                "=?utf-8?q?Ada=0D=0ABcc=3A_all=40acme.example?= <ada@acme.example>",
                "=?utf-8?q?Hi=0D=0ABcc:_eve@evil.example=00?=",
                "x");

        node().read();

        assertThat(onlyLead().origin().message()).startsWith("Hi Bcc: eve@evil.example");
        assertThat(onlyLead().contact().email()).isEqualTo("ada@acme.example");
        assertThat(count("outbox_message where recipient like '%evil%' or subject like '%\n%'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "iso-8859-1", "windows-1252", "no-such-charset", "utf-16"})
    void aTextIsReadWhateverItSaysOfItsEncoding(String named) {
        String mail = "Message-ID: <1@x.example>\nFrom: " + ADA + "\nSubject: x\nMIME-Version: 1.0\n"
                + "Content-Type: text/plain; charset=" + named + "\nContent-Transfer-Encoding: 8bit\n\nGrüße\n";
        mails.deliver(mail, Charset.forName("windows-1252"));

        node().read();

        assertThat(count("set_aside")).isZero();
        assertThat(count("lead")).isOne();
        if (!named.equals("utf-16")) {
            assertThat(onlyLead().origin().message()).contains("Grüße");
        }
    }

    @Test
    void aPageIsReadAsAPersonWouldReadIt() {
        mails.deliver("""
                Message-ID: <1@x.example>
                From: %s
                Subject: Page
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <html><head><style>p {color: red}</style><script>alert(1)</script></head>
                <body><p>Hello</p><p>a &amp; b<br>c</p></body></html>
                """.formatted(ADA));

        node().read();

        assertThat(onlyLead().origin().message()).contains("Hello", "a & b").doesNotContain("<", "alert", "color");
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        mails.write("1@acme.example", ADA, "Question", "Hello");
        Mailbox node = node();
        server.stop();

        node.read();

        assertThat(jdbc.queryForObject("select last_error from mailbox_lease", String.class))
                .isNotBlank();
        assertThat(count("lead")).isZero();
    }

    private static String deep(int levels) {
        StringBuilder mail = new StringBuilder(
                "Message-ID: <deep@x.example>\nFrom: " + ADA + "\nSubject: deep\nMIME-Version: 1.0\n");
        for (int level = 0; level < levels; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(level, level));
        }
        return mail.append("Content-Type: text/plain\n\nhidden\n").toString();
    }

    private void written(LeadNumber lead, String step, String to) {
        transaction.executeWithoutResult(status -> outbox.post(new Letter(lead, step, to, "Offer", "Here it is")));
    }

    private String letterOf(LeadNumber lead, String step) {
        return Letters.of(outbox, lead, step).messageId();
    }

    private Mailbox node() {
        MailboxProperties settings = settings();
        return new Mailbox(
                settings,
                new MailboxLease(database, clock, settings),
                reader(),
                desk(),
                rows,
                setAside,
                transaction,
                measures);
    }

    private MailReader reader() {
        return new MailReader(settings(), codes, sender);
    }

    private MailDesk desk() {
        MailboxProperties settings = settings();
        return new MailDesk(
                rows,
                threads,
                new MailLetters(outbox, settings),
                intake,
                interactions,
                leads,
                events,
                settings,
                transaction,
                json);
    }

    private MailboxProperties settings() {
        return new MailboxProperties(
                "127.0.0.1",
                server.getImap().getPort(),
                "imap",
                "inquiries",
                "secret",
                "INBOX",
                "Processed",
                "Set aside",
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofMinutes(2),
                50,
                DataSize.ofMegabytes(2),
                InquiryKind.CONTACT,
                null,
                "en",
                new MailboxProperties.Attachments(
                        3, DataSize.ofMegabytes(1), Set.of("application/pdf", "text/plain", "image/png")));
    }

    private MimeMessage firstIn(String name) throws Exception {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.getImap().getPort(), "inquiries", "secret");
        try (store) {
            var folder = store.getFolder(name);
            folder.open(jakarta.mail.Folder.READ_ONLY);
            return new MimeMessage((MimeMessage) folder.getMessage(1));
        }
    }

    private int folder(String name) {
        try {
            MailFolder folder = server.getManagers().getImapHostManager().getFolder(user, name);
            return folder == null ? 0 : folder.getMessageCount();
        } catch (RuntimeException none) {
            throw new AssertionError(none);
        }
    }

    private List<InteractionKind> kindsOf(Lead lead) {
        return leads.timeline(lead.id(), 50).stream().map(Interaction::kind).toList();
    }

    private int count(String rowsOf) {
        Integer count = jdbc.queryForObject("select count(*) from " + rowsOf, Integer.class);
        return count == null ? 0 : count;
    }

    private Lead onlyLead() {
        List<String> numbers = jdbc.queryForList("select number from lead", String.class);
        assertThat(numbers).hasSize(1);
        return leads.get(new LeadNumber(numbers.get(0)));
    }
}
