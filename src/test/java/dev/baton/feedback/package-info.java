/** Tests of lessons and recommendations. */
@NullMarked
package dev.baton.feedback;

import org.jspecify.annotations.NullMarked;
