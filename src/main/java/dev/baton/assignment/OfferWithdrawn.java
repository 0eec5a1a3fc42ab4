package dev.baton.assignment;

import dev.baton.lead.LeadNumber;

/** A seller who did not answer yet cannot: the lead is offered to another. */
public record OfferWithdrawn(LeadNumber lead) {}
