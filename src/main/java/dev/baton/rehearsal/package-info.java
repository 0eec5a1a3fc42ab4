/**
 * Tries a scoring table on past leads before it goes live. Every lead is scored by the tables that are live and by the
 * one that is tried, from what was known when it was scored in its time; nothing is changed by it.
 */
@NullMarked
package dev.baton.rehearsal;

import org.jspecify.annotations.NullMarked;
