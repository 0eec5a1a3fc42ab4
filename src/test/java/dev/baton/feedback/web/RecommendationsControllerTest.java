package dev.baton.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.baton.closing.Closing;
import dev.baton.closing.Ending;
import dev.baton.closing.LossReason;
import dev.baton.feedback.ChangeKind;
import dev.baton.feedback.FeedbackLoop;
import dev.baton.feedback.Recommendation;
import dev.baton.feedback.RecommendationState;
import dev.baton.feedback.Reviews;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.support.BatonTest;
import dev.baton.support.Journeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BatonTest
class RecommendationsControllerTest {

    @Autowired
    private MockMvc api;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Leads leads;

    @Autowired
    private Closing closing;

    @Autowired
    private FeedbackLoop loop;

    @Autowired
    private Reviews reviews;

    @BeforeEach
    void twoLessonsAreRaised() {
        raise("Acme", LossReason.PRICE, ChangeKind.PRICE);
        raise("Bolt", LossReason.COMPETITION, ChangeKind.CONTENT);
    }

    @Test
    void thePagesFollowEachOtherNewestFirst() throws Exception {
        String first = api.perform(get("/api/recommendations?limit=1").with(user("marketer")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].changeKind").value("CONTENT"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        String next = JsonPath.read(first, "$.next");

        api.perform(get("/api/recommendations?limit=1&cursor=" + next).with(user("marketer")))
                .andExpect(jsonPath("$.items[0].changeKind").value("PRICE"))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void oneShowsItsEvidenceAndWhatIsKnownOfItsEffect() throws Exception {
        String list = api.perform(get("/api/recommendations").with(user("executive")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String number = JsonPath.read(list, "$.items[1].number");

        api.perform(get("/api/recommendations/" + number).with(user("marketing-lead")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.evidence[0].note").value("too dear"))
                .andExpect(jsonPath("$.effect.before").value(50.0))
                .andExpect(jsonPath("$.effect.since").isEmpty());
    }

    @Test
    void sellersReadNothingThatIsNotDecidedYet() throws Exception {
        api.perform(get("/api/recommendations").with(user("rep"))).andExpect(status().isForbidden());
        api.perform(get("/api/recommendations/decided").with(user("rep")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void sellersReadWhatWasDecidedAndWhyButNotFromWhichLeads() throws Exception {
        Recommendation first =
                reviews.page(RecommendationState.PROPOSED, Long.MAX_VALUE, 2).get(1);
        reviews.decide(first.key(), false, "The price is right", "marketing-lead");

        String read = api.perform(get("/api/recommendations/decided").with(user("rep")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].title").value("Review the price with product: Lost, price"))
                .andExpect(jsonPath("$.items[0].decision").value("DECLINED"))
                .andExpect(jsonPath("$.items[0].reason").value("The price is right"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(read).doesNotContain("too dear", "L-20");
        api.perform(get("/api/recommendations/decided").with(user("marketing-lead")))
                .andExpect(status().isOk());
        api.perform(get("/api/recommendations/decided").with(user("finance"))).andExpect(status().isForbidden());
    }

    @Test
    void anUnknownNumberIsNotFound() throws Exception {
        api.perform(get("/api/recommendations/R-1999-000001").with(user("marketer")))
                .andExpect(status().isNotFound());
    }

    private void raise(String name, LossReason reason, ChangeKind change) {
        LeadId lead = leads.get(journeys.opportunity(name)).id();
        closing.lose(lead, reason, new Ending(null, "too dear", "rep"));
        loop.record(lead);
        loop.raise(lead, change);
    }

    private static RequestPostProcessor user(String name) {
        return httpBasic(name, "Baton-Demo-2026");
    }
}
