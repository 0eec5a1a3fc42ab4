package dev.baton.assignment;

import org.jspecify.annotations.Nullable;

/**
 * One row of the ladder as people read it.
 *
 * @param row what the row says of itself
 * @param fits whether it fits the lead
 * @param result why not, or what came of it, in words
 * @param step the same for programs, where the row was asked
 */
public record LadderLine(
        String row, boolean fits, String result, @Nullable Step step) {}
