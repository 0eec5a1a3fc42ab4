/** What the engine calls and is told in the process {@code lead-lifecycle}. */
@NullMarked
package dev.baton.lifecycle.process;

import org.jspecify.annotations.NullMarked;
