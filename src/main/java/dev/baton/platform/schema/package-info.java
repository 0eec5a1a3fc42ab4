/**
 * Makes the engine's tables with the migrations of Baton's own, once and before the engine is built.
 *
 * <p>Flyway's lock lets several nodes start on an empty database at the same moment, which the engine's own schema
 * update does not survive.
 */
@NullMarked
package dev.baton.platform.schema;

import org.jspecify.annotations.NullMarked;
