/** The rules that keep the house in order; each is shown to bite by a violation under {@code planted}. */
@NullMarked
package dev.baton.architecture;

import org.jspecify.annotations.NullMarked;
