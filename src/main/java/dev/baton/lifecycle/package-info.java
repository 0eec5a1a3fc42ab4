/**
 * The thread through all stages: starts the process {@code lead-lifecycle} for every captured lead, wakes it when the
 * person shows interest again, and ends it when they opt out.
 *
 * <p>It also holds what every stage needs to stand between the engine and the tables: {@link
 * dev.baton.lifecycle.TaskForm} (what a task shows and what its answer changes), {@link
 * dev.baton.lifecycle.LeadStory} (the story on top of each form) and {@link dev.baton.lifecycle.DecisionLog} (which
 * rule matched, with which inputs).
 */
@NullMarked
package dev.baton.lifecycle;

import org.jspecify.annotations.NullMarked;
