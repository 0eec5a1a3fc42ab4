package dev.baton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.intake.campaign.CampaignPlan;
import dev.baton.intake.campaign.Campaigns;
import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.intake.campaign.FormField;
import dev.baton.lead.Channel;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Source;
import dev.baton.support.BatonIT;
import dev.baton.support.Jobs;
import dev.baton.support.MovableClock;
import dev.baton.support.Play;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person fills in a campaign's form in a browser that runs no scripts, and a seller finds it in Tasklist. */
@BatonIT
@ExtendWith(Chromium.class)
class PublicFormInTheBrowserIT {

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Play play;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    @Value("${baton.admin.password}")
    private String password = "";

    private Playwright playwright = Chromium.playwright();
    private Browser browser = Chromium.launch(playwright);

    @BeforeEach
    void aCampaign() {
        assertThat(browser.isConnected()).isTrue();
        campaigns.save(
                "spring",
                new CampaignPlan(
                        "See Baton at work",
                        "Thirty minutes with somebody who knows your trade.",
                        InquiryKind.DEMO_REQUEST,
                        Source.DIRECT,
                        Channel.WEB,
                        "en",
                        List.of(FormField.COMPANY, FormField.PHONE, FormField.COUNTRY, FormField.MESSAGE),
                        Set.of(),
                        "https://www.company.example/privacy",
                        Map.of(ConsentPurpose.MAIL, "Write to me about new versions. I can stop this at any time."),
                        true),
                "marketing-lead");
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844"})
    void aPersonMendsWhatWasWrongSendsConfirmsAndASellerFindsIt(int width, int height) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address() + "/f/spring?utm_source=news");
            picture(page, "form", width);
            assertThat(overflow(page, width))
                    .as("nothing is wider than the screen")
                    .isLessThanOrEqualTo(width);

            page.getByLabel("Phone").fill("call me");
            send(page);
            assertThat(page.title()).startsWith("Please check your entries");
            assertThat(page.locator("[role=alert] a").allTextContents()).hasSize(2);
            assertThat(page.locator("#phone").getAttribute("aria-describedby")).isEqualTo("phone-problem");
            picture(page, "problems", width);

            page.getByLabel("E-mail address").fill("kim@wonder%d.example".formatted(width));
            page.getByLabel("Phone").fill("");
            page.getByLabel("Company").fill("Wonder %d".formatted(width));
            page.getByLabel("Country").selectOption("DE");
            page.getByLabel("Write to me").check();
            send(page);
            assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("Thank you");
            picture(page, "thanks", width);

            page.navigate(address() + link());
            picture(page, "confirm", width);
            page.getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("Confirmed");
        }
        jobs.runDue();

        LeadNumber lead =
                new LeadNumber(Objects.requireNonNull(jdbc.queryForObject("select number from lead", String.class)));
        assertThat(play.lead(lead).consent().consentMail()).isTrue();
        try (Tasklist rep = Tasklist.login(browser, address(), "rep", password)) {
            rep.filter("My team's queue", lead).open("Accept lead", lead);
            assertThat(rep.text()).contains("Wonder " + width, "spring", "news");
            rep.picture("public-form-in-tasklist-" + width);
        }
    }

    private void send(Page page) {
        clock.advance(Duration.ofSeconds(4));
        page.getByRole(AriaRole.BUTTON).click();
        page.waitForLoadState();
    }

    private String link() {
        String body = jdbc.queryForObject(
                "select body from outbox_message where step like 'confirm-mail%' order by id desc limit 1",
                String.class);
        return String.valueOf(body).replaceFirst("(?s).*http://[^/]+(/confirm/\\S+).*", "$1");
    }

    private String address() {
        return "http://localhost:" + port;
    }

    // without scripts the page cannot be asked: the widest element is measured from outside
    private static double overflow(Page page, int width) {
        return page
                .locator("main, input:not([type=hidden]):not([name=website]), select, textarea, button")
                .all()
                .stream()
                .map(element -> Objects.requireNonNull(element.boundingBox()))
                .mapToDouble(box -> box.x + box.width)
                .max()
                .orElse(width);
    }

    private static void picture(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "public-%s-%d.png".formatted(name, width))));
    }
}
