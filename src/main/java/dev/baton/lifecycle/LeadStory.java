package dev.baton.lifecycle;

import dev.baton.lead.Consent;
import dev.baton.lead.Contact;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Origin;
import dev.baton.lead.Rating;
import dev.baton.lead.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The whole story of a lead as people read it on top of every form; nothing of it is kept by the engine. */
@Service
public class LeadStory {

    private final Leads leads;
    private final StoryEvents events;
    private final List<StoryChapter> chapters;
    private final Clock clock;

    LeadStory(Leads leads, StoryEvents events, List<StoryChapter> chapters, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.chapters = chapters;
        this.clock = clock;
    }

    public Map<String, Object> of(LeadId id) {
        Lead lead = leads.get(id);
        Map<String, Object> story = new LinkedHashMap<>();
        tellPerson(lead.contact(), story);
        tellOrigin(lead, story);
        tellStanding(lead, story);
        events.tell(lead, story);
        chapters.forEach(chapter -> chapter.tell(id, story));
        return story;
    }

    private static void tellPerson(Contact contact, Map<String, Object> story) {
        story.put("contact", contact.displayName());
        story.put("jobTitle", text(contact.jobTitle()));
        story.put("email", text(contact.email()));
        story.put("phone", text(contact.phone()));
        story.put("country", contact.country() == null ? "" : Words.country(contact.country()));
        story.put("city", text(contact.city()));
    }

    private static void tellOrigin(Lead lead, Map<String, Object> story) {
        Origin origin = lead.origin();
        story.put("company", text(lead.firm().company()));
        story.put("industry", text(lead.firm().industry()));
        story.put("employees", text(lead.firm().employees()));
        story.put("source", Words.of(origin.source()));
        story.put("channel", Words.of(origin.channel()));
        story.put("inquiry", Words.of(origin.inquiry()));
        story.put("productInterest", text(origin.productInterest()));
        story.put("message", text(origin.message()));
    }

    private void tellStanding(Lead lead, Map<String, Object> story) {
        story.put("number", lead.number().value());
        story.put("stage", Words.of(lead.stage()));
        story.put("workStatus", Words.of(lead.workStatus()));
        story.put("team", text(lead.teamCode()));
        story.put("capturedAt", Words.time(lead.milestones().capturedAt()));
        story.put("recycleCount", lead.recycleCount());
        story.put("buyerStage", lead.buyerStage() == null ? "" : Words.of(lead.buyerStage()));
        story.put("salesOutreach", lead.keptFromSales() ? "kept away: marketing nurtures the lead" : "allowed");
        story.put("consent", consent(lead, clock.instant()));
        story.put("score", score(lead.rating()));
    }

    private static String consent(Lead lead, Instant now) {
        Consent consent = lead.consent();
        if (consent.optedOutAt() != null) {
            return "opted out " + Words.time(consent.optedOutAt());
        }
        String mail = consent.isMailAwaited(now) ? "awaits confirmation" : yesOrNo(consent.consentMail());
        return "mail %s, phone %s%s"
                .formatted(
                        mail, yesOrNo(consent.consentPhone()), consent.answerWanted() ? ", an answer is wanted" : "");
    }

    private static String yesOrNo(boolean allowed) {
        return allowed ? "yes" : "no";
    }

    private static Map<String, Object> score(Rating rating) {
        return Map.of(
                "grade", text(rating.grade()),
                "band", Words.of(text(rating.band())),
                "fitPoints", text(rating.fitPoints()),
                "engagementPoints", text(rating.engagementPoints()),
                "total", rating.score());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
