package dev.baton.assignment;

import dev.baton.lead.LeadNumber;

/**
 * A lead under way has another owner, who goes on with its tasks.
 *
 * @param team the team of before; the new one may be another
 */
public record LeadTransferred(LeadNumber lead, String seller, String team, String newSeller, String newTeam) {}
