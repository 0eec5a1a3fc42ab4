package dev.baton.closing;

/**
 * Whom a quote still waits for.
 *
 * @param role who must approve the discount; {@code NONE} when nobody must, or somebody has
 * @param group the group of users who may; empty when nobody must
 * @param finance whether finance must approve terms and sum
 */
public record PendingApproval(ApproverRole role, String group, boolean finance) {}
