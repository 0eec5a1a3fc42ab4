/** Measures without a database. */
@NullMarked
package dev.baton.platform.measure;

import org.jspecify.annotations.NullMarked;
