/** Mails that come back, and letters that were given up. */
@NullMarked
package dev.baton.delivery;

import org.jspecify.annotations.NullMarked;
