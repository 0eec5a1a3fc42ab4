package dev.baton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import dev.baton.lead.LeadNumber;
import dev.baton.lead.Stage;
import dev.baton.support.BatonIT;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@BatonIT
@ExtendWith(Chromium.class)
class DealInTheBrowserIT {

    @Autowired
    private Play play;

    @LocalServerPort
    private int port;

    @Value("${baton.admin.password}")
    private String password = "";

    private Playwright playwright = Chromium.playwright();
    private Browser browser = Chromium.launch(playwright);

    @BeforeEach
    void theScreenIsEmpty() {
        assertThat(browser.isConnected()).isTrue();
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void aSellerClaimsAManagerApprovesAndTheLeadIsWon() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        try (Tasklist rep = login("rep")) {
            rep.filter("My team's queue", lead);
            assertThat(rep.cards()).contains("Accept lead", "Acme Ltd", lead.value());
            rep.open("Accept lead", lead).claim().picture("1-accept-lead");
            assertThat(rep.text()).contains("Acme Ltd", "Top manager", "Demo request");
            rep.choose("Accept").complete();
            rep.filter("My leads", lead).open("Make first contact", lead).picture("2-make-first-contact");
            rep.choose("Call").fill("Note", "Wants to see it live").complete();
            rep.filter("My leads", lead).open("Discover needs", lead);
            rep.choose("An opportunity")
                    .select("Budget", "Planned")
                    .select("Authority of the contact", "Decides")
                    .select("Timing", "This quarter")
                    .fill("Need", "Quotes take a week")
                    .select("Product", "Business plan (EUR 14,400.00)")
                    .fill("Expected value", "14400")
                    .picture("2-discover-needs")
                    .complete();
            rep.filter("My leads", lead).open("Draft quote", lead);
            rep.choose("Propose a quote")
                    .select("Product", "Business plan (EUR 14,400.00)")
                    .fill("Pieces", "1")
                    .fill("Discount (%)", "25")
                    .select("Payment terms", "30 days")
                    .picture("3-draft-quote")
                    .complete();
        }
        try (Tasklist manager = login("sales-manager")) {
            manager.filter("My team's queue", lead)
                    .open("Approve discount", lead)
                    .claim();
            assertThat(manager.text()).contains("25");
            manager.choose("Approve").picture("4-approve-discount").complete();
        }
        try (Tasklist rep = login("rep")) {
            rep.filter("My leads", lead).open("Decide deal", lead);
            rep.choose("Won")
                    .select("Why did we win?", "Value")
                    .picture("5-decide-deal")
                    .complete();
        }

        assertThat(play.lead(lead).stage()).isEqualTo(Stage.WON);
    }

    private Tasklist login(String user) {
        return Tasklist.login(browser, "http://localhost:" + port, user, password);
    }
}
