package dev.baton.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A seller has no lead any more; tasks of others that they claimed are free again.
 *
 * @param team where that is so; everywhere when there is none
 */
public record SellerRelieved(String seller, @Nullable String team) {}
