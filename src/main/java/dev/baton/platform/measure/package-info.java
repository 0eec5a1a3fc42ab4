/**
 * Numbers over all nodes: the database is asked for them every few seconds, and whoever reads the measures gets the last
 * answers at once, also while the database is away.
 */
@NullMarked
package dev.baton.platform.measure;

import org.jspecify.annotations.NullMarked;
