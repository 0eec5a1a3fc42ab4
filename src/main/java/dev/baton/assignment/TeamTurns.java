package dev.baton.assignment;

/**
 * Where the rotation of a team stands.
 *
 * @param turns how many there were
 * @param virtualTime the pass that all who take part have reached, see {@link Rotation}
 */
record TeamTurns(String code, long turns, long virtualTime) {}
