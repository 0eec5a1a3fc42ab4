package dev.baton.assignment;

/**
 * Somebody else manages the team from now on.
 *
 * @param stays whether the one of before still sells in the team
 */
public record ManagerReplaced(String team, String before, String manager, boolean stays) {}
