/** Booked calls and their calendar files. */
@NullMarked
package dev.baton.callback;

import org.jspecify.annotations.NullMarked;
