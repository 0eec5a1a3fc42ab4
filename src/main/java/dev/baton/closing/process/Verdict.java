package dev.baton.closing.process;

/** What an approver says. */
enum Verdict {
    APPROVE,
    REJECT
}
