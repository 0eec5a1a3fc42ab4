/** The guards of the engine, each attacked. */
@NullMarked
package dev.baton.platform.engine;

import org.jspecify.annotations.NullMarked;
