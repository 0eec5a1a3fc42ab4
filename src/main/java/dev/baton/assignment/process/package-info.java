/** What the engine calls in {@code sales-assignment}, and what its task asks. */
@NullMarked
package dev.baton.assignment.process;

import org.jspecify.annotations.NullMarked;
