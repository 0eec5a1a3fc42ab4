package dev.baton.insight;

import org.jspecify.annotations.Nullable;

/** What a card of the task list tells of the lead behind the task. */
public record TaskCard(
        String taskId, String number, String name, @Nullable String grade, int score, String owner) {}
