package dev.baton.intake;

import dev.baton.lead.Captured;

/** What became of a submission; replayed when the answer is the one already given to the same request. */
public record Receipt(Captured captured, boolean replayed) {}
