/**
 * What becomes of letters after they left, or could not leave: those that come back block their address, for all leads and at
 * once, and those that the mail server never took become one case that a person sees to.
 */
@NullMarked
package dev.baton.delivery;

import org.jspecify.annotations.NullMarked;
