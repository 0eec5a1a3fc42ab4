/** Tests of marketing's stage. */
@NullMarked
package dev.baton.qualification;

import org.jspecify.annotations.NullMarked;
