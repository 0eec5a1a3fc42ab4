package dev.baton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.baton.lead.LeadNumber;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import dev.baton.outbox.OutboxState;
import dev.baton.outbox.Postman;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A marketing lead reads what nurture mails did, and has letters tried again that the mail server did not take. */
@BatonIT
@ExtendWith(Chromium.class)
class NurtureInTheBrowserIT {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Play play;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    @Value("${baton.admin.password}")
    private String password = "";

    private Playwright playwright = Chromium.playwright();
    private Browser browser = Chromium.launch(playwright);

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void theReportIsAskedForAndRead() {
        longAgo(5);
        play.ask(NewLeads.download("Acme"));
        play.ask(NewLeads.download("Bolt"));
        clock.advance(Duration.ofDays(4));
        jobs.runDue();
        clock.reset();

        try (Tasklist lead = login(1280)) {
            lead.start("Nurture report").picture("nurture-1-ask").begin();
            lead.openFirst("My leads", "Read nurture report").picture("nurture-2-report");
            assertThat(lead.text()).contains("personal", "Story (", "Qualified");
            lead.complete();
        }
    }

    @Test
    void lettersThatWereGivenUpAreTriedAgain() {
        longAgo(20);
        transaction.executeWithoutResult(status -> outbox.post(
                new Letter(new LeadNumber("L-2026-000001"), "step-1", "rep", "New lead L-2026-000001", "Body")));
        Postman node = Postman.to(beans, NOBODY_LISTENS);
        for (int day = 0; day < 10; day++) {
            node.carryAll();
            clock.advance(Duration.ofDays(1));
        }
        clock.reset();

        try (Tasklist lead = login(1280)) {
            lead.openFirst("My team's queue", "Retry mail").claim().picture("nurture-3-retry-mail");
            assertThat(lead.text()).contains("L-2026-000001");
            lead.choose("Try them again: the cause is mended").complete();
        }

        assertThat(outbox.page(OutboxState.PENDING, Long.MAX_VALUE, 10)).hasSize(1);
    }

    private void longAgo(int days) {
        clock.setTo(clock.instant().minus(days, ChronoUnit.DAYS));
    }

    private Tasklist login(int width) {
        return Tasklist.login(browser, "http://localhost:" + port, "marketing-lead", password, width, 1400);
    }
}
