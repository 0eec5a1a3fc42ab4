package dev.baton.lifecycle;

import dev.baton.lead.Interaction;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.Touchpoint;
import dev.baton.lead.Touchpoints;
import dev.baton.lead.Visit;
import dev.baton.lead.Words;
import dev.baton.platform.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened with a lead and what brought it, with people and campaigns by their names. */
@Component
class StoryEvents {

    private static final int TIMELINE_LENGTH = 50;
    private static final int MOST_TOUCHPOINTS = 10;

    private final Leads leads;
    private final Touchpoints touchpoints;
    private final People people;
    private final CampaignNames campaigns;

    StoryEvents(Leads leads, Touchpoints touchpoints, People people, CampaignNames campaigns) {
        this.leads = leads;
        this.touchpoints = touchpoints;
        this.people = people;
        this.campaigns = campaigns;
    }

    void tell(Lead lead, Map<String, Object> story) {
        tellTimeline(lead, story);
        tellTouchpoints(lead, story);
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
}
