/** What the engine calls in {@code deal-closing}, and what its tasks ask. */
@NullMarked
package dev.baton.closing.process;

import org.jspecify.annotations.NullMarked;
