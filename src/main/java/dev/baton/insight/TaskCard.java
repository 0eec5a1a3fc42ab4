package dev.baton.insight;

import org.jspecify.annotations.Nullable;

/** What a card of the task list says about the lead of its task. */
public record TaskCard(
        String taskId,
        String number,
        @Nullable String company,
        String contact,
        @Nullable String grade,
        int score,
        String owner) {}
