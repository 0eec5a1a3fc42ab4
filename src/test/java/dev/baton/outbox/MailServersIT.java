package dev.baton.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.lead.InteractionKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Leads;
import dev.baton.outbox.MoodyServer.Mood;
import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Quicker;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What mail servers do, and what becomes of the letters. */
@BatonIT
class MailServersIT {

    private static final LeadNumber LEAD = new LeadNumber("L-2026-000001");

    private final MoodyServer server = new MoodyServer();

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Outbox outbox;

    @Autowired
    private BlockedAddresses blocked;

    @Autowired
    private Leads leads;

    @Autowired
    private MailProperties mail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Quicker quicker;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void timeStands() {
        clock.setTo(clock.instant());
    }

    @AfterEach
    void theServerStops() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"TRY_LATER", "REFUSES_CONTENT", "SAYS_NOTHING"})
    void aServerThatCannotIsTriedAgainAndIsBackInTime(Mood mood) {
        post("offered-1", "rep");
        Postman node = Postman.inAHurry(beans, server.port());

        server.is(mood);
        node.run();
        assertThat(only().state()).isEqualTo(OutboxState.PENDING);
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().lastError()).isNotBlank();
        server.is(Mood.TAKES);
        node.run();
        assertThat(only().attempts()).isEqualTo(1);
        clock.advance(mail.retryAfter().get(0));
        node.run();

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(server.taken()).isEqualTo(1);
    }

    @Test
    void aServerThatTookTheLetterAndSaysNoGoodByeIsNotSentItAgain() {
        post("offered-1", "rep");
        Postman node = Postman.inAHurry(beans, server.port());

        server.is(Mood.TAKES_AND_SAYS_NO_MORE);
        node.run();
        clock.advance(Duration.ofDays(30));
        node.run();

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(server.taken()).isEqualTo(1);
    }

    @Test
    void aRefusedConnectionIsTriedAgainWithGrowingPauses() {
        post("offered-1", "rep");
        server.close();
        Postman node = Postman.to(beans, server.port());

        node.run();
        for (Duration pause : mail.retryAfter()) {
            assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plus(pause));
            clock.advance(pause);
            node.run();
        }

        assertThat(only().state()).isEqualTo(OutboxState.FAILED);
        assertThat(mail.retryAfter().stream().reduce(Duration.ZERO, Duration::plus))
                .isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void anAddressThatNobodyHasIsNotTriedAgainAndGetsNoMailAboutAnyLead() {
        LeadNumber lead = leads.capture(NewLeads.download("Acme"), "test").number();
        transaction.executeWithoutResult(
                status -> outbox.post(new Letter(lead, "opt-in-1", "acme@acme.example", "Confirm", "Please")));
        Postman node = Postman.to(beans, server.port());

        server.is(Mood.REFUSES_RECIPIENT);
        node.run();
        server.is(Mood.TAKES);
        post("another", "ACME@acme.example");
        node.run();

        assertThat(outbox.page(null, Long.MAX_VALUE, 10))
                .extracting(OutboxMessage::state)
                .containsOnly(OutboxState.WITHHELD);
        assertThat(blocked.of("acme@acme.example"))
                .get()
                .extracting(BlockedAddress::reason)
                .isEqualTo(MailBlock.HARD_BOUNCE);
        assertThat(leads.count(leads.get(lead).id(), InteractionKind.BOUNCED)).isEqualTo(1);
        assertThat(server.taken()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"550 5.1.1 no such user", "550 no such user", "553 5.1.3 bad address", "550 5.0.0 unknown user"})
    void onlyWhatIsSaidOfTheAddressItselfBlocksIt(String answer) {
        LeadNumber lead = leads.capture(NewLeads.download("Acme"), "test").number();
        transaction.executeWithoutResult(
                status -> outbox.post(new Letter(lead, "order-1", "kim@acme.example", "Order", "Thank you")));

        server.refuses(answer);
        Postman.to(beans, server.port()).run();

        assertThat(only().state()).isEqualTo(OutboxState.WITHHELD);
        assertThat(blocked.of("kim@acme.example").map(BlockedAddress::reason)).contains(MailBlock.HARD_BOUNCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "552 5.2.2 mailbox full",
                "554 5.7.1 client host blocked",
                "554 5.7.1 <kim@acme.example>: Relay access denied",
                "550 5.7.1 relaying denied",
                "550 relay not permitted",
                "550 5.1.8 sender address rejected",
                "530 5.7.0 authentication required",
                "503 5.5.1 AUTH first",
                "450 4.2.0 greylisted"
            })
    void aMatterOfServersIsTriedAgainBecomesACaseForAPersonAndBlocksNobody(String answer) {
        post("order-1", "kim@acme.example");
        Postman node = Postman.to(beans, server.port());

        server.refuses(answer);
        node.run();
        assertThat(only().state()).isEqualTo(OutboxState.PENDING);
        assertThat(only().attempts()).isEqualTo(1);
        for (Duration pause : mail.retryAfter()) {
            clock.advance(pause);
            node.run();
        }

        assertThat(only().state()).isEqualTo(OutboxState.FAILED);
        assertThat(only().lastError())
                .as("the server's words and no others")
                .contains(answer.substring(4))
                .doesNotContain("Exception");
        assertThat(blocked.page("", 10)).isEmpty();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("RetryMail").count())
                .isOne();
    }

    @Test
    void theWrongAddressOfAUserIsForAPersonToMend() {
        post("offered-1", "rep");
        server.is(Mood.REFUSES_RECIPIENT);

        Postman.to(beans, server.port()).run();

        assertThat(only().state()).isEqualTo(OutboxState.FAILED);
        assertThat(only().lastError()).contains("no such user");
    }

    @Test
    void aNodeThatDiesBetweenAcceptedAndSentLeavesOneRepeatWithTheSameMessageId() throws Exception {
        GreenMail green = new GreenMail(ServerSetup.SMTP.dynamicPort());
        green.start();
        post("offered-1", "rep");

        assertThatThrownBy(
                        () -> Postman.dyingAfterSending(beans, green.getSmtp().getPort())
                                .run())
                .isInstanceOf(Postman.NodeDied.class);
        assertThat(only().state()).isEqualTo(OutboxState.PENDING);
        Postman other = Postman.to(beans, green.getSmtp().getPort());
        other.run();
        other.run();

        assertThat(only().state()).isEqualTo(OutboxState.SENT);
        assertThat(green.getReceivedMessages()).hasSize(2);
        assertThat(green.getReceivedMessages()[0].getMessageID())
                .isEqualTo(green.getReceivedMessages()[1].getMessageID())
                .isEqualTo(only().messageId());
        green.stop();
    }

    @Test
    void twoNodesCarryEachLetterOnce() throws Exception {
        GreenMail green = new GreenMail(ServerSetup.SMTP.dynamicPort());
        green.start();
        for (int letter = 0; letter < 60; letter++) {
            post("step-" + letter, "kim" + letter + "@acme.example");
        }

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Boolean> node = () -> {
            Postman.to(beans, green.getSmtp().getPort()).carryAll();
            return true;
        };
        nodes.invokeAll(List.of(node, node));
        nodes.shutdown();

        List<String> ids = Arrays.stream(green.getReceivedMessages())
                .map(MailServersIT::id)
                .toList();
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
        green.stop();
    }

    @Test
    void whoUnsubscribedStillGetsTheirOwnMatterButNoMailing() {
        transaction.executeWithoutResult(status -> blocked.block("kim@acme.example", MailBlock.UNSUBSCRIBED, null));
        post("order-1", "kim@acme.example");
        transaction.executeWithoutResult(status -> outbox.post(new Letter(
                LEAD,
                "news-1",
                "kim@acme.example",
                "News",
                "News",
                null,
                new Mailing("<p>News</p>", "https://b.example/u"))));

        Postman.to(beans, server.port()).carryAll();

        assertThat(outbox.page(null, Long.MAX_VALUE, 10))
                .extracting(OutboxMessage::step, OutboxMessage::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("order-1", OutboxState.SENT),
                        org.assertj.core.groups.Tuple.tuple("news-1", OutboxState.WITHHELD));
        assertThat(server.taken()).isEqualTo(1);
    }

    @Test
    void aLetterThatMeetsABlockOnTheWayIsNotSent() throws Exception {
        post("order-1", "kim@acme.example");
        Postman node = Postman.to(beans, server.port());
        Callable<Boolean> carried = () -> {
            node.run();
            return true;
        };

        quicker.than(carried, () -> blocked.block("Kim@acme.example", MailBlock.COMPLAINT, "spam"));

        assertThat(only().state()).isEqualTo(OutboxState.WITHHELD);
        assertThat(server.taken()).isZero();
    }

    @Test
    void twoWhoAskForANewAddressAtOnceHaveItOneAfterTheOther() throws Exception {
        Callable<Boolean> blocksToo = () -> {
            transaction.executeWithoutResult(status -> blocked.block("kim@acme.example", MailBlock.COMPLAINT, "late"));
            return true;
        };

        quicker.than(blocksToo, () -> blocked.block("kim@acme.example", MailBlock.HARD_BOUNCE, "first"));

        assertThat(blocked.of("kim@acme.example").map(BlockedAddress::note)).contains("late");
    }

    @Test
    void aWeakerReasonDoesNotReplaceAStrongerOneAndConsentLiftsOnlyTheWeakest() {
        transaction.executeWithoutResult(status -> {
            blocked.block("kim@acme.example", MailBlock.COMPLAINT, "spam");
            blocked.block("kim@acme.example", MailBlock.UNSUBSCRIBED, null);
            blocked.block("lee@acme.example", MailBlock.UNSUBSCRIBED, null);
        });

        blocked.allow("kim@acme.example");
        blocked.allow("LEE@acme.example");

        assertThat(blocked.page("", 10)).extracting(BlockedAddress::address).containsExactly("kim@acme.example");
        assertThat(blocked.of("kim@acme.example"))
                .get()
                .extracting(BlockedAddress::reason)
                .isEqualTo(MailBlock.COMPLAINT);
    }

    private void post(String step, String recipient) {
        transaction.executeWithoutResult(
                status -> outbox.post(new Letter(LEAD, step, recipient, "New lead", "Accept or refuse it.")));
    }

    private OutboxMessage only() {
        return outbox.page(null, Long.MAX_VALUE, 10).get(0);
    }

    private static String id(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
