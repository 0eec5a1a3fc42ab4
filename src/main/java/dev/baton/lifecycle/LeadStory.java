package dev.baton.lifecycle;

import dev.baton.lead.Contact;
import dev.baton.lead.Interaction;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadId;
import dev.baton.lead.Leads;
import dev.baton.lead.Origin;
import dev.baton.lead.Rating;
import dev.baton.lead.Touchpoint;
import dev.baton.lead.Touchpoints;
import dev.baton.lead.Visit;
import dev.baton.lead.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The whole story of a lead as people read it on top of every form; nothing of it is kept by the engine. */
@Service
public class LeadStory {

    private static final int TIMELINE_LENGTH = 50;
    private static final int MOST_TOUCHPOINTS = 10;

    private final Leads leads;
    private final Touchpoints touchpoints;
    private final List<StoryChapter> chapters;

    LeadStory(Leads leads, Touchpoints touchpoints, List<StoryChapter> chapters) {
        this.leads = leads;
        this.touchpoints = touchpoints;
        this.chapters = chapters;
    }

    public Map<String, Object> of(LeadId id) {
        Lead lead = leads.get(id);
        Map<String, Object> story = new LinkedHashMap<>();
        tellPerson(lead.contact(), story);
        tellOrigin(lead, story);
        tellStanding(lead, story);
        story.put(
                "timeline",
                leads.timeline(id, TIMELINE_LENGTH).stream()
                        .map(LeadStory::line)
                        .toList());
        story.put(
                "touchpoints",
                touchpoints.of(id, MOST_TOUCHPOINTS).stream()
                        .map(LeadStory::touchpoint)
                        .toList());
        chapters.forEach(chapter -> chapter.tell(id, story));
        return story;
    }

    private static void tellPerson(Contact contact, Map<String, Object> story) {
        story.put("contact", contact.displayName());
        story.put("jobTitle", text(contact.jobTitle()));
        story.put("email", text(contact.email()));
        story.put("phone", text(contact.phone()));
        story.put("country", country(contact.country()));
        story.put("city", text(contact.city()));
    }

    private static void tellOrigin(Lead lead, Map<String, Object> story) {
        Origin origin = lead.origin();
        story.put("company", text(lead.firm().company()));
        story.put("industry", text(lead.firm().industry()));
        story.put("employees", text(lead.firm().employees()));
        story.put("source", Words.of(origin.source()));
        story.put("channel", Words.of(origin.channel()));
        story.put("campaign", text(origin.campaign()));
        story.put("inquiry", Words.of(origin.inquiry()));
        story.put("productInterest", text(origin.productInterest()));
        story.put("message", text(origin.message()));
    }

    private static void tellStanding(Lead lead, Map<String, Object> story) {
        story.put("number", lead.number().value());
        story.put("stage", Words.of(lead.stage()));
        story.put("workStatus", Words.of(lead.workStatus()));
        story.put("owner", lead.owner());
        story.put("team", text(lead.teamCode()));
        story.put("capturedAt", Words.time(lead.milestones().capturedAt()));
        story.put("recycleCount", lead.recycleCount());
        story.put("buyerStage", lead.buyerStage() == null ? "" : Words.of(lead.buyerStage()));
        story.put("salesOutreach", lead.keptFromSales() ? "kept away: marketing nurtures the lead" : "allowed");
        story.put("consent", consent(lead));
        story.put("score", score(lead.rating()));
    }

    private static String consent(Lead lead) {
        if (lead.consent().optedOutAt() != null) {
            return "opted out " + Words.time(lead.consent().optedOutAt());
        }
        return (lead.consent().consentMail() ? "mail yes" : "mail no")
                + (lead.consent().consentPhone() ? ", phone yes" : ", phone no")
                + (lead.consent().answerWanted() ? ", an answer is wanted" : "");
    }

    private static Map<String, Object> score(Rating rating) {
        return Map.of(
                "grade", text(rating.grade()),
                "band", Words.of(text(rating.band())),
                "fitPoints", text(rating.fitPoints()),
                "engagementPoints", text(rating.engagementPoints()),
                "total", rating.score());
    }

    private static Map<String, Object> touchpoint(Touchpoint touchpoint) {
        Visit visit = touchpoint.visit();
        String advertised = Stream.of(
                        visit.utmSource(), visit.utmMedium(), visit.utmCampaign(), visit.utmTerm(), visit.utmContent())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
        return Map.of(
                "at", Words.time(touchpoint.at()),
                "channel", Words.of(touchpoint.channel()),
                "campaign", text(touchpoint.campaign()),
                "advertised", advertised,
                "referrer", text(visit.referrer()));
    }

    private static Map<String, Object> line(Interaction line) {
        return Map.of(
                "at", Words.time(line.at()),
                "kind", Words.of(line.kind()),
                "channel", line.channel() == null ? "" : Words.of(line.channel()),
                "summary", line.summary(),
                "actor", line.actor().equals(Interaction.SYSTEM) ? "Baton" : line.actor());
    }

    private static String country(@Nullable String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
