package dev.baton.insight;

import org.jspecify.annotations.Nullable;

/**
 * What a card of the task list says about the lead of its task; the name is the company's or else the person's. A task
 * about a scorecard says how well its tables judge, and has neither grade nor score.
 */
public record TaskCard(
        String taskId,
        String number,
        @Nullable String name,
        @Nullable String grade,
        @Nullable Integer score,
        String owner,
        String ownerName) {

    /** With the owner's name as people say it. */
    TaskCard ownedBy(String called) {
        return new TaskCard(taskId, number, name, grade, score, owner, called);
    }
}
