/** Programs over months, the mails themselves, and what comes back. */
@NullMarked
package dev.baton.nurture;

import org.jspecify.annotations.NullMarked;
