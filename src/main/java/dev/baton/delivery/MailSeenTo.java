package dev.baton.delivery;

/** Nothing is left of a case to decide; published in the transaction that closed it. */
public record MailSeenTo(long caseId) {}
