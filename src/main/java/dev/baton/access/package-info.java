/** Who may see which lead: one rule, asked by every way to a lead that is not a task. */
@NullMarked
package dev.baton.access;

import org.jspecify.annotations.NullMarked;
