package dev.baton.assignment;

import dev.baton.lead.LeadNumber;

/** Where the process of a lead stands, as far as whoever gives the lead to another must know. */
public interface Whereabouts {

    /** A process waits for an answer to an offer, or is elsewhere; nobody carries on what is suspended or gone. */
    enum Place {
        BEFORE_ACCEPTANCE,
        ELSEWHERE,
        SUSPENDED,
        GONE
    }

    Place of(LeadNumber lead);
}
