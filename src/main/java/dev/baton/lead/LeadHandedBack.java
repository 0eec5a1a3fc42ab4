package dev.baton.lead;

/** Nobody in sales works on the lead any more: it was recycled, closed, served, or the person opted out. */
public record LeadHandedBack(LeadId id) {}
