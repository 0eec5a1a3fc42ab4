/** Proves that the migrations make what the engine needs. */
@NullMarked
package dev.baton.platform.schema;

import org.jspecify.annotations.NullMarked;
