/**
 * Takes leads from files in the background: a column mapping says which column feeds which of our fields.
 *
 * <p>A file is kept in the database until it is done, and the progress is written in the transaction of the rows it
 * counts: whoever continues after a crash starts exactly behind the last row that was taken.
 */
@NullMarked
package dev.baton.intake.imports;

import org.jspecify.annotations.NullMarked;
