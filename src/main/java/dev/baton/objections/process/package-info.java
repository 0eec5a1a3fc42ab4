/** What the engine calls in {@code objection-handling}, and what its tasks ask. */
@NullMarked
package dev.baton.objections.process;

import org.jspecify.annotations.NullMarked;
