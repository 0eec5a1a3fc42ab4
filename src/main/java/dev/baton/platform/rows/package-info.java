/** How a row of ours gets into its table and out of it: what that takes is put together once for each table. */
@NullMarked
package dev.baton.platform.rows;

import org.jspecify.annotations.NullMarked;
