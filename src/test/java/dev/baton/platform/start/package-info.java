/** Starts that must not succeed, and one that must. */
@NullMarked
package dev.baton.platform.start;

import org.jspecify.annotations.NullMarked;
