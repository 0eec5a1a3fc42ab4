package dev.baton.outbox;

import dev.baton.lead.LeadNumber;

/**
 * A mail to be sent once.
 *
 * @param about the lead it is about
 * @param step what it is for, unique for this lead: the same step posted again is the same letter
 * @param recipient an e-mail address, or the id of a user whose address is looked up when it is carried out
 */
public record Letter(LeadNumber about, String step, String recipient, String subject, String body) {}
