/**
 * Whatever bytes come in, no reader of them throws what it does not announce: {@code tools/fuzz} makes them with
 * Jazzer, and a test repeats those that were found worth keeping.
 */
@NullMarked
package dev.baton.fuzz;

import org.jspecify.annotations.NullMarked;
