package dev.baton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.baton.lead.LeadNumber;
import dev.baton.outbox.Letter;
import dev.baton.outbox.LetterGivenUp;
import dev.baton.outbox.Outbox;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.Jobs;
import dev.baton.support.Letters;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables with many columns, as a marketing lead reads them at a desk and on a telephone. */
@BatonIT
@ExtendWith(Chromium.class)
class WideTablesInTheBrowserIT {

    private static final int TELEPHONE = 390;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Outbox outbox;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

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

    @ParameterizedTest
    @ValueSource(ints = {1280, TELEPHONE})
    void everyColumnOfTheNurtureReportComesIntoSight(int width) {
        play.ask(NewLeads.download("Acme"));
        play.ask(NewLeads.download("Bolt"));
        clock.setTo(clock.instant()
                .atZone(ZoneOffset.UTC)
                .plusDays(6)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                .withHour(10) // mails go in working hours, whenever this is run
                .toInstant());
        jobs.runDue();
        desk.as("marketing-lead", () -> forms.submitStartForm(latest("nurture-report"), Map.of()));

        try (Tasklist tasklist = login(width).open(taskOf("ReadNurtureReport"))) {
            tasklist.picture("nurture-report-" + width);
            assertThat(tasklist.hasTableHints()).isEqualTo(width == TELEPHONE);
            for (String column : new String[] {"Due", "Clicked", "Qualified", "Program"}) {
                assertThat(tasklist.reaches(column)).as(column).isTrue();
            }
            tasklist.reaches("Clicked");
            tasklist.picture("nurture-report-moved-" + width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, TELEPHONE})
    void everyColumnOfTheLettersThatWereGivenUpComesIntoSight(int width) {
        giveUp(new LeadNumber("L-2026-000001"));

        try (Tasklist tasklist = login(width).open(taskOf("RetryMail"))) {
            tasklist.picture("retry-mail-" + width);
            assertThat(tasklist.hasTableHints()).isEqualTo(width == TELEPHONE);
            for (String column : new String[] {"Lead", "Subject", "Error"}) {
                assertThat(tasklist.reaches(column)).as(column).isTrue();
            }
            tasklist.picture("retry-mail-moved-" + width);
        }
    }

    @Test
    void aMarketingLeadFindsTheLettersThatWereGivenUpInTheQueue() {
        giveUp(new LeadNumber("L-2026-000001"));

        try (Tasklist tasklist = login(1280)) {
            assertThat(tasklist.queue()).contains("Retry mail");
            tasklist.picture("retry-mail-in-the-queue");
        }
    }

    private void giveUp(LeadNumber lead) {
        transaction.executeWithoutResult(status -> {
            outbox.post(new Letter(lead, "order-1", "kim.acme@acme.example", "Your order: what happens next", "Hello"));
            sql.update("update outbox_message set state = 'FAILED', last_error = ?", """
                    554 5.7.1 <kim.acme@acme.example>: Relay access denied; see https://mail.example/relay""");
            events.publishEvent(
                    new LetterGivenUp(Letters.of(outbox, lead, "order-1").writtenId()));
        });
    }

    private Tasklist login(int width) {
        return Tasklist.login(browser, "http://localhost:" + port, "marketing-lead", password, width, 900);
    }

    private String taskOf(String step) {
        return tasks.createTaskQuery().taskDefinitionKey(step).singleResult().getId();
    }

    private String latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
