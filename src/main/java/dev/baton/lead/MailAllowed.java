package dev.baton.lead;

/**
 * The person behind an open lead may be mailed from now on: they confirmed that they want it, or their address was mended.
 *
 * @param resting whether the lead was in nurture then
 */
public record MailAllowed(LeadId id, LeadNumber number, boolean resting) {}
