package dev.baton.delivery;

/** Letters were given up and nobody sees to them yet; published in the transaction that opened the case. */
public record MailStuck(long caseId) {}
