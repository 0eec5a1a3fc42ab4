/**
 * Measures what a lead costs: {@code tools/load} starts the real application and a PostgreSQL of its own, lets people
 * work over HTTP, and counts statements, rows, bytes and time. See docs/performance.md.
 */
@NullMarked
package dev.baton.load;

import org.jspecify.annotations.NullMarked;
