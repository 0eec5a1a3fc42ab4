package dev.baton.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A row of the routing table that fits a lead: who may have it.
 *
 * @param row the row's id in the table
 * @param rung the ladder's rung it stands on, such as {@code TERRITORY}
 * @param words what the row says of itself
 * @param seller the one seller who may, or nobody in particular
 * @param team whose sellers may, where no seller is named
 * @param skill what a seller of the team must know
 * @param language what a seller of the team must speak
 * @param last whether the lead goes to the queue when nobody here can, and not to the next row
 */
public record Route(
        String row,
        String rung,
        String words,
        @Nullable String seller,
        @Nullable String team,
        @Nullable String skill,
        @Nullable String language,
        boolean last) {}
