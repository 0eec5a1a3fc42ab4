/** Tests of discovery. */
@NullMarked
package dev.baton.engagement;

import org.jspecify.annotations.NullMarked;
