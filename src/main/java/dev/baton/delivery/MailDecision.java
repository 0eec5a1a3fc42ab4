package dev.baton.delivery;

/** What becomes of letters that were given up. */
public enum MailDecision {
    RETRY,
    GIVE_UP
}
