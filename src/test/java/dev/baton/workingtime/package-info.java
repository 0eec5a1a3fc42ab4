/** Working time, holidays, and what a deadline means in them. */
@NullMarked
package dev.baton.workingtime;

import org.jspecify.annotations.NullMarked;
