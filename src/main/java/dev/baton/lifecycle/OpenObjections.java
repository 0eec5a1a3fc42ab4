package dev.baton.lifecycle;

import dev.baton.lead.LeadId;

/** Tells of a lead whether its buyer still waits for the answer to an objection. */
public interface OpenObjections {

    boolean isOneOpen(LeadId lead);
}
