/** Lets Baton start in production only with a real database and real secrets, and says everything that is missing. */
@NullMarked
package dev.baton.platform.start;

import org.jspecify.annotations.NullMarked;
