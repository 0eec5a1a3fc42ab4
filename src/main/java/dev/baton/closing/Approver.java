package dev.baton.closing;

import dev.baton.lead.RefusedException;
import dev.baton.platform.organisation.Groups;
import java.util.Set;

/** A person who decides on a quote, with the groups that say on which. */
public record Approver(String userId, Set<String> groups) {

    /** Executives may stand in for everybody; that is what an escalation is for. */
    void mustBeIn(String group) {
        if (!groups.contains(group) && !groups.contains(Groups.EXECUTIVES)) {
            throw new RefusedException("This is decided by %s or by an executive".formatted(group));
        }
    }
}
