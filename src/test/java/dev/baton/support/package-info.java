/**
 * What every test with a running application shares: one application on PostgreSQL for all {@code *IT}s, one on H2 in
 * memory for process tests, a clock that can be moved, and a way to run due jobs by hand.
 */
@NullMarked
package dev.baton.support;

import org.jspecify.annotations.NullMarked;
