package dev.baton.lifecycle;

import dev.baton.lead.LeadId;
import java.util.Map;

/** What one stage adds to the story of a lead: plain texts, numbers, lists and maps, ready to be read. */
public interface StoryChapter {

    void tell(LeadId lead, Map<String, Object> story);
}
