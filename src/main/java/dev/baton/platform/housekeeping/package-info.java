/** Nightly removal of what was kept for a while only; what belongs to a lead stays as long as the lead. */
@NullMarked
package dev.baton.platform.housekeeping;

import org.jspecify.annotations.NullMarked;
