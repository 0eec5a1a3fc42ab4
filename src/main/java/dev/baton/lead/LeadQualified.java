package dev.baton.lead;

/** Marketing says that a seller's time is well spent on the lead; published in the transaction that wrote it. */
public record LeadQualified(Lead lead) {}
