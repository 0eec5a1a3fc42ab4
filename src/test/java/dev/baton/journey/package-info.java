/** The demo as tests: whole lives of leads, in verbs only. */
@NullMarked
package dev.baton.journey;

import org.jspecify.annotations.NullMarked;
