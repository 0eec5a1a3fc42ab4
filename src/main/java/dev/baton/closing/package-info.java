/**
 * From an opportunity to a yes or a no: quotes within guard rails, approval that nobody can go round, and a result with
 * its reason. What a quote offers never changes after it is drafted, so an approval is always for exactly this offer:
 * another price, quantity or payment term makes another quote, which is asked about again.
 */
@NullMarked
package dev.baton.closing;

import org.jspecify.annotations.NullMarked;
