/**
 * The people side of the engine: groups and what they may do, teams, the first administrator, the filters of Tasklist.
 *
 * <p>All of it is made at start and made again where it is missing.
 */
@NullMarked
package dev.baton.platform.organisation;

import org.jspecify.annotations.NullMarked;
