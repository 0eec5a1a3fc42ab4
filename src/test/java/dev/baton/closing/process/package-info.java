/** Tests of the process {@code deal-closing}. */
@NullMarked
package dev.baton.closing.process;

import org.jspecify.annotations.NullMarked;
