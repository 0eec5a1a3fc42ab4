package dev.baton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.baton.nurture.WrittenMails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each mail and page fits a desk and a phone; the pictures are in {@code target/screenshots/mails}. */
@ExtendWith(Chromium.class)
class MailPicturesIT {

    private static final int[] WIDTHS = {1280, 390};

    @Test
    void nothingIsWiderThanTheScreen() throws IOException {
        Map<String, String> pages = WrittenMails.all();
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            for (int width : WIDTHS) {
                Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
                pages.forEach((name, html) -> look(page, name, html, width));
                page.close();
            }
        }
    }

    private static void look(Page page, String name, String html, int width) {
        page.setContent(html);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "mails", name + "-" + width + ".png")));

        Object used = page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(((Number) used).intValue()).as("%s at %d", name, width).isLessThanOrEqualTo(width);
    }
}
