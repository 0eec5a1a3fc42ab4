/**
 * How the engine is guarded: which beans and values an expression may touch, what a model may contain, and that a
 * query never runs code. And how it asks the database for less: what it reads anew although it is at hand, what it asks for
 * one by one, and texts of statements that it makes anew (decision 9).
 */
@NullMarked
package dev.baton.platform.engine;

import org.jspecify.annotations.NullMarked;
