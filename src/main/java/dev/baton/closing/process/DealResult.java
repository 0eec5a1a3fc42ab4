package dev.baton.closing.process;

/** How the talk about a quote ended. */
enum DealResult {
    WON,
    LOST,
    OBJECTION,
    REVISE
}
