package dev.baton.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.baton.lead.LeadNumber;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tasklist as one person uses it. */
final class Tasklist implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String user;

    private Tasklist(BrowserContext context, Page page, String user) {
        this.context = context;
        this.page = page;
        this.user = user;
    }

    static Tasklist login(Browser browser, String address, String user, String password) {
        return login(browser, address, user, password, 1280, 1000);
    }

    static Tasklist login(Browser browser, String address, String user, String password, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        page.navigate(address + "/camunda/app/tasklist/default/");
        page.locator("input[type=text]").first().fill(user);
        page.locator("input[type=password]").first().fill(password);
        page.locator("button[type=submit], input[type=submit]").first().click();
        Tasklist tasklist = new Tasklist(context, page, user);
        try {
            page.getByText("My leads").first().waitFor();
        } catch (TimeoutError lost) {
            tasklist.picture("login-lost"); // the words of the failure do not say what it saw instead
            throw lost;
        }
        return tasklist;
    }

    /** One lead of the filter, found by its number as a seller with many tasks would: tests share their sellers. */
    Tasklist filter(String name, LeadNumber lead) {
        Locator entry = page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
        entry.locator("a").first().click();
        entry.and(page.locator(".active")).first().waitFor();
        for (int tries = 0; tries < 10 && !cards(lead).first().isVisible(); tries++) {
            search(lead);
            page.waitForTimeout(2_000);
        }
        cards(lead).first().waitFor();
        return this;
    }

    // the page writes its address itself a moment after each click, and may wipe out the question
    private void search(LeadNumber lead) {
        page.evaluate("""
                lead => location.hash = location.hash.replace(/&?(searchQuery|task)=[^&]*/g, '')
                    + '&searchQuery=' + encodeURIComponent(JSON.stringify(
                        [{type: 'processInstanceBusinessKey', operator: 'eq', value: lead, name: ''}]))
                """, lead.value());
    }

    /** The list draws itself again whenever something changed, and a click may meet it in between. */
    Tasklist open(String task, LeadNumber lead) {
        Locator card = cards(lead)
                .filter(new Locator.FilterOptions().setHasText(task))
                .locator("h4")
                .first();
        card.click();
        try {
            form().waitFor(new Locator.WaitForOptions().setTimeout(10_000));
        } catch (TimeoutError missed) {
            card.click();
            form().waitFor();
        }
        return this;
    }

    /** A task that may be about no lead, by its id. */
    Tasklist open(String taskId) {
        page.navigate(page.url().replaceAll("#.*", "") + "#/?task=" + taskId);
        form().waitFor();
        page.locator(".fjs-table").first().waitFor();
        return this;
    }

    /** What the cards of the team's queue say. */
    String queue() {
        page.locator(".task-filter")
                .filter(new Locator.FilterOptions().setHasText("My team's queue"))
                .locator("a")
                .first()
                .click();
        page.locator("ol.tasks-list > li").first().waitFor();
        return page.locator("ol.tasks-list").innerText();
    }

    /** Whether a table with many columns says that there is more of it than is in sight. */
    boolean hasTableHints() {
        return String.valueOf(page.evaluate("""
                        () => [...document.querySelectorAll('.fjs-form-field-table:has(th:nth-child(4)) > label')]
                            .map(label => getComputedStyle(label, '::after').content).join()""")).contains("sideways");
    }

    /** Whether people bring the column into sight: the page itself is no wider than the screen, and its table moves. */
    boolean reaches(String column) {
        Locator head = page.locator(".fjs-table-th")
                .getByText(column, new Locator.GetByTextOptions().setExact(true))
                .first();
        head.scrollIntoViewIfNeeded();
        return Boolean.TRUE.equals(head.evaluate("""
                head => {
                  const box = head.closest('.fjs-table-inner-container');
                  const place = head.getBoundingClientRect();
                  return document.documentElement.scrollWidth <= window.innerWidth
                      && (box.scrollWidth <= box.clientWidth || getComputedStyle(box).overflowX === 'auto')
                      && place.left >= 0 && place.right <= window.innerWidth;
                }"""));
    }

    private Locator form() {
        return page.locator(".fjs-container").first();
    }

    private Locator cards(LeadNumber lead) {
        return page.locator("ol.tasks-list > li").filter(new Locator.FilterOptions().setHasText(lead.value()));
    }

    Tasklist claim() {
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".claim, .reset-assignee, .unclaim").first().waitFor();
        return this;
    }

    Tasklist choose(String option) {
        page.locator(".fjs-inline-label, .fjs-form-field-radio label")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    Tasklist select(String label, String option) {
        field(label).locator(".fjs-input-group, .fjs-select-display").first().click();
        page.locator(".fjs-dropdownlist-item")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        return this;
    }

    Tasklist fill(String label, String text) {
        field(label).locator("input, textarea").first().fill(text);
        return this;
    }

    /** Clicks and waits for the server's word: what the page says may still be about the task before. */
    Tasklist complete() {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .first();
        Response answer = page.waitForResponse(Pattern.compile(".*/task/[^/]+/submit-form$"), button::click);
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** The text of all cards in the list. */
    String cards() {
        page.locator(".baton-lead-who").first().waitFor();
        return page.locator("ol.tasks-list").innerText();
    }

    String text() {
        return page.locator("body").innerText();
    }

    Tasklist picture(String name) {
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + user + ".png"))
                .setFullPage(true));
        return this;
    }

    private Locator field(String label) {
        Pattern whole = Pattern.compile("^\\s*" + label.replaceAll("[().?]", "\\\\$0") + "\\s*\\*?\\s*$");
        return page.locator("label")
                .getByText(whole)
                .first()
                .locator("xpath=ancestor::div[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]");
    }

    @Override
    public void close() {
        context.close();
    }
}
