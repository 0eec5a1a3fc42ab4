package dev.baton.intake;

import dev.baton.lead.InteractionKind;
import java.util.Locale;

/** What websites, mail servers and webinar tools see a person do. */
public enum EngagementKind {
    PAGE_VISITED,
    PRICING_PAGE,
    EMAIL_OPENED,
    EMAIL_CLICKED,
    WEBINAR,
    DEMO_REQUESTED,
    REPLY,
    UNSUBSCRIBED,
    BOUNCED;

    /** As it stands in the timeline. */
    public InteractionKind interaction() {
        return InteractionKind.valueOf(name());
    }

    /** As a line of the timeline says it, where the event says no more. */
    String words() {
        String words = name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
