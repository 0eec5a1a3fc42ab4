package dev.baton.lifecycle;

import dev.baton.lead.LeadId;

/**
 * One open user task.
 *
 * @param id the engine's id of the task
 * @param key its id in the model
 * @param user who looks at it or answers it
 * @param subject the id of what it is about: the lead's, or that of another thing in a process about one
 */
public record TaskAtHand(String id, String key, String user, long subject) {

    /** The lead this task is about. */
    public LeadId leadId() {
        return new LeadId(subject);
    }
}
