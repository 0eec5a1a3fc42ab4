package dev.baton.lead;

/** Something spoke against an open lead: the person wants no more mail, or it does not arrive. */
public record LeadCooled(LeadId id, LeadNumber number) {}
