/**
 * How the engine is guarded: which beans and values an expression may touch, what a model may contain, and that a
 * query never runs code.
 */
@NullMarked
package dev.baton.platform.engine;

import org.jspecify.annotations.NullMarked;
