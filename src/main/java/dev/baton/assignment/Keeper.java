package dev.baton.assignment;

/** Who owns what waits in the queue, and for which team. */
record Keeper(String team, String user) {}
