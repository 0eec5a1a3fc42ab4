/** The laws that the decision tables keep, whatever numbers marketing and sales write into them. */
@NullMarked
package dev.baton.decisions;

import org.jspecify.annotations.NullMarked;
