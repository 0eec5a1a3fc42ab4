/**
 * Reads CSV files of any origin, record by record, so that one broken record never hides the next.
 */
@NullMarked
package dev.baton.intake.csv;

import org.jspecify.annotations.NullMarked;
