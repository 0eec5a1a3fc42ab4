/** Tests of quotes, prices and approvals. */
@NullMarked
package dev.baton.closing;

import org.jspecify.annotations.NullMarked;
