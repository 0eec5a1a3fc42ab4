package dev.baton.scorecard;

import java.util.Set;

/**
 * What whoever asks for a scorecard knows better than the leads tell.
 *
 * @param behaviour attributes that say what a person did: they belong into the table of engagement, and fade
 * @param leaveOut attributes that nobody knows yet when a lead is scored, or that must not decide
 */
public record Wish(Set<String> behaviour, Set<String> leaveOut) {}
