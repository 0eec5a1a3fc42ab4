/** What the engine calls in {@code undelivered-mail}, and what its task asks. */
@NullMarked
package dev.baton.delivery.process;

import org.jspecify.annotations.NullMarked;
