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
import dev.baton.platform.People;
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
    private final People people;
    private final CampaignNames campaigns;
    private final List<StoryChapter> chapters;

    LeadStory(
            Leads leads, Touchpoints touchpoints, People people, CampaignNames campaigns, List<StoryChapter> chapters) {
        this.leads = leads;
        this.touchpoints = touchpoints;
        this.people = people;
        this.campaigns = campaigns;
        this.chapters = chapters;
    }

    public Map<String, Object> of(LeadId id) {
        Lead lead = leads.get(id);
        Map<String, Object> story = new LinkedHashMap<>();
        tellPerson(lead.contact(), story);
        tellOrigin(lead, story);
        tellStanding(lead, story);
        tellTimeline(lead, story);
        tellTouchpoints(lead, story);
        chapters.forEach(chapter -> chapter.tell(id, story));
        return story;
    }

    private void tellTimeline(Lead lead, Map<String, Object> story) {
        List<Interaction> lines = leads.timeline(lead.id(), TIMELINE_LENGTH);
        Map<String, String> names = people.names(
                Stream.concat(Stream.of(lead.owner()), lines.stream().map(Interaction::actor))
                        .collect(Collectors.toSet()));
        story.put("owner", names.getOrDefault(lead.owner(), lead.owner()));
        story.put("timeline", lines.stream().map(line -> line(line, names)).toList());
    }

    private void tellTouchpoints(Lead lead, Map<String, Object> story) {
        List<Touchpoint> all = touchpoints.of(lead.id(), MOST_TOUCHPOINTS);
        Map<String, String> titles = campaigns.of(
                Stream.concat(Stream.of(lead.origin().campaign()), all.stream().map(Touchpoint::campaign))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        story.put("campaign", campaign(lead.origin().campaign(), titles));
        story.put(
                "touchpoints", all.stream().map(one -> touchpoint(one, titles)).toList());
    }

    private static String campaign(@Nullable String code, Map<String, String> titles) {
        return code == null ? "" : titles.getOrDefault(code, code);
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
        story.put("inquiry", Words.of(origin.inquiry()));
        story.put("productInterest", text(origin.productInterest()));
        story.put("message", text(origin.message()));
    }

    private static void tellStanding(Lead lead, Map<String, Object> story) {
        story.put("number", lead.number().value());
        story.put("stage", Words.of(lead.stage()));
        story.put("workStatus", Words.of(lead.workStatus()));
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

    private static Map<String, Object> touchpoint(Touchpoint touchpoint, Map<String, String> titles) {
        Visit visit = touchpoint.visit();
        String advertised = Stream.of(
                        visit.utmSource(), visit.utmMedium(), visit.utmCampaign(), visit.utmTerm(), visit.utmContent())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" / "));
        String campaign = campaign(touchpoint.campaign(), titles);
        return Map.of(
                "at",
                Words.time(touchpoint.at()),
                "what",
                Stream.of(
                                Words.of(touchpoint.channel()),
                                campaign.isEmpty() ? "" : "campaign " + campaign,
                                advertised.isEmpty() ? "" : "advertised by " + advertised,
                                visit.referrer() == null ? "" : "page before: " + visit.referrer())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    // two columns and no more, so that a telephone shows them side by side
    private static Map<String, Object> line(Interaction line, Map<String, String> names) {
        String actor =
                line.actor().equals(Interaction.SYSTEM) ? "Baton" : names.getOrDefault(line.actor(), line.actor());
        return Map.of(
                "at",
                Words.time(line.at()),
                "what",
                "%s%s: %s. By %s"
                        .formatted(
                                Words.of(line.kind()),
                                line.channel() == null ? "" : ", " + Words.within(line.channel()),
                                line.summary().replaceFirst("[.\\s]+$", ""),
                                actor));
    }

    private static String country(@Nullable String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
