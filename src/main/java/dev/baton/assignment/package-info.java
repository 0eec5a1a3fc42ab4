/**
 * The hand-off: a table says who may have a lead, the rotation says who of those does, and the seller accepts or refuses
 * with a reason before the deadline acts. A lead has exactly one owner at every moment, a refused lead never goes back to
 * the seller who refused it, and the leads of a seller who is away go to others by the same rules.
 */
@NullMarked
package dev.baton.assignment;

import org.jspecify.annotations.NullMarked;
