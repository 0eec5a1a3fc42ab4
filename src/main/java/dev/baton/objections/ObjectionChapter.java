package dev.baton.objections;

import dev.baton.lead.LeadId;
import dev.baton.lead.Words;
import dev.baton.lifecycle.StoryChapter;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The objections so far and how they were answered. */
@Component
class ObjectionChapter implements StoryChapter {

    private final ObjectionRows rows;

    ObjectionChapter(ObjectionRows rows) {
        this.rows = rows;
    }

    @Override
    public void tell(LeadId lead, Map<String, Object> story) {
        story.put(
                "objections",
                rows.newestFirst(lead.value()).stream()
                        .map(objection -> Map.of(
                                "type", Words.of(objection.type()),
                                "words", objection.words(),
                                "response", Objects.requireNonNullElse(objection.response(), ""),
                                "state", Words.of(objection.state())))
                        .toList());
    }
}
