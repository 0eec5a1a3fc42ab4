package dev.baton.closing.process;

/** What the owner has for the buyer: an offer, an objection to answer first, or nothing any more. */
enum QuoteStep {
    PROPOSED,
    OBJECTION,
    ABANDONED
}
