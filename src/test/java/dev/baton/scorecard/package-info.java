/** Tests of scorecard. */
@NullMarked
package dev.baton.scorecard;

import org.jspecify.annotations.NullMarked;
