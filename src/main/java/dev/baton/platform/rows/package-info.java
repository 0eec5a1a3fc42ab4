/** How a row of ours gets into its table: with statements that are put together once for each table. */
@NullMarked
package dev.baton.platform.rows;

import org.jspecify.annotations.NullMarked;
