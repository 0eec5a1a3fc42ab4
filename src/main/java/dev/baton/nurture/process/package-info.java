/** What the engine calls in {@code lead-nurture}, and the report that a marketing lead asks for in Tasklist. */
@NullMarked
package dev.baton.nurture.process;

import org.jspecify.annotations.NullMarked;
