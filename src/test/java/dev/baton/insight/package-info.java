/** The read side. */
@NullMarked
package dev.baton.insight;

import org.jspecify.annotations.NullMarked;
