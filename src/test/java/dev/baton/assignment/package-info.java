/** Tests of the hand-off. */
@NullMarked
package dev.baton.assignment;

import org.jspecify.annotations.NullMarked;
