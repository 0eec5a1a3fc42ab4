/**
 * Learns scoring tables from how leads ended. From what was known about past leads it works out which of it speaks for a
 * customer, writes that down as tables of the same shape as marketing's own, and puts them before a marketing lead with
 * how well they judge later leads that they have not seen.
 */
@NullMarked
package dev.baton.scorecard;

import org.jspecify.annotations.NullMarked;
