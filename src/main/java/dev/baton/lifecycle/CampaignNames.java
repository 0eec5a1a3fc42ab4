package dev.baton.lifecycle;

import java.util.Map;
import java.util.Set;

/** How people call campaigns. */
public interface CampaignNames {

    /** The title of each with its code in brackets; those that nobody set up are left out. */
    Map<String, String> of(Set<String> codes);
}
