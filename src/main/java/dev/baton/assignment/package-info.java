/**
 * The hand-off: a table says which team may, the rotation says which seller of it does, and the seller accepts or
 * refuses with a reason before the deadline acts. A lead has exactly one owner at every moment, and a refused lead
 * never goes back to the seller who refused it.
 */
@NullMarked
package dev.baton.assignment;

import org.jspecify.annotations.NullMarked;
