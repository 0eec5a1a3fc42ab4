package dev.baton.lead;

/**
 * The person behind an open lead confirmed that they want mail.
 *
 * @param resting whether the lead was in nurture then
 */
public record MailAllowed(LeadId id, LeadNumber number, boolean resting) {}
