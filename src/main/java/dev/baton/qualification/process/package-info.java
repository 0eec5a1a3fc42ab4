/** What the engine calls in {@code lead-qualification} and {@code lead-scoring}, and what their tasks ask. */
@NullMarked
package dev.baton.qualification.process;

import org.jspecify.annotations.NullMarked;
